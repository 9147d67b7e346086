/**
 * The server's time: the time of its latest response, plus the time elapsed since. The device's clock may be wrong.
 * Days are days of UTC, as for daily puzzles.
 */

const DAY_MILLIS = 86_400_000;
const MINUTE_MILLIS = 60_000;

/** The largest difference between the device's two clocks that does not count as a jump. */
const TOLERANCE_MILLIS = 5000;

/** The device's clock, until the first response. */
let latest = at(Date.now());
let isSynchronized = false;

/** @param {?string} date the Date header of a response of the server */
export function synchronize(date) {
  latest = at(Date.parse(date ?? '') || Date.now());
  isSynchronized = true;
}

/** @returns {number} milliseconds; behind the server by the latency of its latest response, never ahead */
export const now = () => latest.server + performance.now() - latest.monotonic;

/** Whether the device slept, which may stop its monotonic clock. A change of the device's clock looks the same. */
export const hasJumped = () =>
  Math.abs(Date.now() - latest.wall - (performance.now() - latest.monotonic)) > TOLERANCE_MILLIS;

export const isKnown = () => isSynchronized && !hasJumped();

/** @returns {string} a day, such as 2026-11-23 */
export const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

export const today = () => dayOf(now());

/** @returns {string} a sentence with the time until the next daily puzzle */
export function nextPuzzle() {
  const minutes = Math.ceil((DAY_MILLIS - (now() % DAY_MILLIS)) / MINUTE_MILLIS);
  const hours = Math.floor(minutes / 60);
  return `The next puzzle comes in ${hours > 0 ? `${hours} h ` : ''}${minutes % 60} min.`;
}

function at(server) {
  return {server, wall: Date.now(), monotonic: performance.now()};
}
