/** Messages: visible ones above the board, and announcements for screen readers in a log. */

import {byId, element} from './dom.js';

const message = byId('message');
const button = byId('message-action');
const log = byId('announcements');

let action = () => {};
button.addEventListener('click', () => action());

/** The action after a 401: a reload opens the browser's login dialog. */
export const signIn = {label: 'Sign in again', run: () => location.reload()};

/**
 * Shows a message until the next one.
 *
 * @param {string} text empty for no message
 * @param {?{label: string, run: function()}} offer a button beside the message
 */
export function say(text, offer = null) {
  if (message.textContent !== text) {
    message.textContent = text;
  }
  action = offer?.run ?? action;
  button.textContent = offer?.label ?? '';
  button.hidden = !offer;
}

/** Announces a change of the board to screen readers. */
export function announce(text) {
  log.replaceChildren(element('span', {}, text));
}
