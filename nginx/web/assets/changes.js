/** Tells when what the page shows may be out of date. */

import {hasJumped, nextPuzzle, today} from './clock.js';

const SECOND_MILLIS = 1000;

const watches = [];

/**
 * Calls back when the server may have news: the page is looked at again, also from the browser's history; the
 * connection is back; the device slept; a new day has begun. Nothing happens while the page is hidden.
 */
export function onReturn(listener) {
  const look = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', ({persisted}) => persisted && look());
  addEventListener('online', look);
  watch(hasJumped, (isSo) => isSo && look());
  watch(today, look);
}

/** Calls back when the time until the next puzzle has changed. */
export function onMinute(listener) {
  watch(nextPuzzle, listener);
}

function watch(read, listener) {
  let before = read();
  watches.push(() => {
    const value = read();
    if (value !== before) {
      before = value;
      listener(value);
    }
  });
}

// Each second, because a longer timer stands still while the device sleeps.
setInterval(() => watches.forEach((look) => look()), SECOND_MILLIS);
