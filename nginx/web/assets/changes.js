/** Detects that the page may be out of date. */

import {hasJumped, nextPuzzle, today} from './clock.js';

const SECOND_MILLIS = 1000;

const checks = [];

/**
 * Calls back when the server's state may have changed: the page is visible again or restored from the browser's
 * history, the browser is online again, the device slept, or a new day began. Does nothing while the page is hidden.
 */
export function onReturn(listener) {
  const notify = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', notify);
  addEventListener('pageshow', ({persisted}) => persisted && notify());
  addEventListener('online', notify);
  watch(hasJumped, (jumped) => jumped && notify());
  watch(today, notify);
}

/** Calls back each minute, when the time until the next puzzle has changed. */
export function onMinute(listener) {
  watch(nextPuzzle, listener);
}

function watch(read, listener) {
  let before = read();
  checks.push(() => {
    const value = read();
    if (value !== before) {
      before = value;
      listener(value);
    }
  });
}

// Every second, because timers stop while the device sleeps: a longer one would be late afterwards.
setInterval(() => checks.forEach((check) => check()), SECOND_MILLIS);
