/** A panel whose content depends on the selected tab. */

import {asApiError} from './api.js';
import {byId} from './dom.js';

/**
 * @param {string} name of the panel and of its radio buttons
 * @param {function(string): Promise<function()>} load fetches the content of a tab and returns a function that draws it
 * @returns {function()} shows the selected tab
 */
export function tabs(name, load) {
  const place = byId(`${name}-tabs`);
  const problem = byId(`${name}-problem`);
  const selected = () => place.querySelector(':checked').value;

  async function show() {
    const value = selected();
    problem.textContent = '';
    try {
      const draw = await load(value);
      // A late response must not appear under another tab.
      if (value === selected()) {
        draw();
      }
    } catch (error) {
      problem.textContent = asApiError(error).userMessage;
    }
  }

  place.addEventListener('change', show);
  return show;
}
