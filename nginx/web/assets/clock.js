/** The server's time: that of its latest answer, and what has passed since. The device's clock may be wrong. */

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

function at(server) {
  return {server, wall: Date.now(), monotonic: performance.now()};
}
