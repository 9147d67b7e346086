/** Retries a call that is safe to repeat, over a lost connection and while the server is busy. */

import {asApiError} from './api.js';

const LONGEST_PAUSE_SECONDS = 15;

/**
 * @param {function(): Promise} action must be safe to repeat after a lost response
 * @param {function(ApiError, number, function())} onPause called before each pause with its length in seconds and a
 *     function that ends it
 * @param {AbortSignal} signal ends the retries
 */
export async function retry(action, onPause, signal) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (caught) {
      const error = asApiError(caught);
      if (signal.aborted || !(error.isIndeterminate || error.isRetryable)) {
        throw error;
      }
      await pause(secondsAfter(error, attempt), (end, seconds) => onPause(error, seconds, end));
      signal.throwIfAborted();
    }
  }
}

/** Exponential back-off, unless the server says how long to wait. */
const secondsAfter = ({retryAfter}, attempt) => retryAfter ?? Math.min(2 ** attempt, LONGEST_PAUSE_SECONDS);

/** Waits until the time is over, the callback ends the pause, or the browser is online again. */
function pause(seconds, onStart) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
    onStart(end, seconds);
  });
}
