/** What the page says: for everybody in the line above the board, and to those who listen in a log. */

import {byId, element} from './elements.js';

const message = byId('message');
const button = byId('message-action');
const log = byId('listeners');

let action = () => {};
button.addEventListener('click', () => action());

/** What is offered to whose credentials are not good any more: a reload brings the browser's dialog. */
export const signIn = {label: 'Sign in again', run: () => location.reload()};

/**
 * Says something until something else is said.
 *
 * @param {string} text empty to fall silent
 * @param {?{label: string, run: function()}} offer something the person may do about it
 */
export function say(text, offer = null) {
  if (message.textContent !== text) {
    message.textContent = text;
  }
  action = offer?.run ?? action;
  button.textContent = offer?.label ?? '';
  button.hidden = !offer;
}

/** Tells those who do not see the board what has changed on it. */
export function tell(text) {
  log.replaceChildren(element('span', {}, text));
}
