/**
 * The server's time: that of its latest answer, and what has passed since. The device's clock may be wrong. Days are
 * those of UTC, which daily puzzles go by.
 */

const DAY_MILLIS = 86_400_000;
const MINUTE_MILLIS = 60_000;

/** How far apart the device's two clocks may be. */
const TOLERANCE_MILLIS = 5000;

/** Until the first answer, the device's clock is the best there is. */
let latest = at(Date.now());
let isHeard = false;

/** @param {?string} date the Date header of an answer of the server's own */
export function hear(date) {
  latest = at(Date.parse(date ?? '') || Date.now());
  isHeard = true;
}

/** @returns {number} milliseconds; behind the server by what its latest answer took, and never ahead */
export const now = () => latest.server + performance.now() - latest.monotonic;

/** Whether the device slept, while its monotonic clock may stand still. Setting the other clock looks the same. */
export const hasJumped = () =>
  Math.abs(Date.now() - latest.wall - (performance.now() - latest.monotonic)) > TOLERANCE_MILLIS;

export const isKnown = () => isHeard && !hasJumped();

/** @returns {string} such as 2026-11-23 */
export const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

export const today = () => dayOf(now());

/** @returns {string} a sentence that says how long it takes */
export function nextPuzzle() {
  const minutes = Math.ceil((DAY_MILLIS - (now() % DAY_MILLIS)) / MINUTE_MILLIS);
  const hours = Math.floor(minutes / 60);
  return `The next puzzle comes in ${hours > 0 ? `${hours} h ` : ''}${minutes % 60} min.`;
}

function at(server) {
  return {server, wall: Date.now(), monotonic: performance.now()};
}
