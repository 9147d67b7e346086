/** A panel whose content depends on which of its tabs is chosen. */

import {refusalIn} from './api.js';
import {byId} from './elements.js';

/**
 * @param {string} name of the panel and of its radio buttons
 * @param {function(string): Promise<function()>} load fetches what belongs to a tab and returns what draws it
 * @returns {function()} shows the tab that is chosen
 */
export function tabs(name, load) {
  const place = byId(`${name}-tabs`);
  const problem = byId(`${name}-problem`);
  const chosen = () => place.querySelector(':checked').value;

  async function show() {
    const value = chosen();
    problem.textContent = '';
    try {
      const draw = await load(value);
      // An answer that is late must not show under another tab.
      if (value === chosen()) {
        draw();
      }
    } catch (error) {
      problem.textContent = refusalIn(error).sentence;
    }
  }

  place.addEventListener('change', show);
  return show;
}
