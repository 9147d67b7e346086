/** Does what can be repeated until it is answered: over a lost connection, and when the server is busy. */

import {refusalIn} from './api.js';

const LONGEST_PAUSE_SECONDS = 15;

/**
 * @param {function(): Promise} action must be safe to repeat after a lost answer
 * @param {function(Refusal, number, function())} waiting told before each pause of so many seconds; it may
 *     end the pause by the function that it gets
 * @param {AbortSignal} signal ends it all
 */
export async function persist(action, waiting, signal) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const refusal = refusalIn(error);
      if (signal.aborted || !(refusal.isLost || refusal.isBusy)) {
        throw refusal;
      }
      await pause(secondsAfter(refusal, attempt), (end, seconds) => waiting(refusal, seconds, end));
      signal.throwIfAborted();
    }
  }
}

const secondsAfter = (refusal, attempt) =>
  refusal.retryAfter ?? Math.min(2 ** attempt, LONGEST_PAUSE_SECONDS);

/** Until the time is over, somebody ends it, or the connection is back. */
function pause(seconds, tell) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
    tell(end, seconds);
  });
}
