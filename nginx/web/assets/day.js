/** Days are those of UTC, which daily puzzles go by. */

import {now} from './clock.js';

const DAY_MILLIS = 86_400_000;
const MINUTE_MILLIS = 60_000;

/** @returns {string} such as 2026-11-23 */
export const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

export const today = () => dayOf(now());

/** @returns {string} a sentence that says how long it takes */
export function nextPuzzle() {
  const minutes = Math.ceil((DAY_MILLIS - (now() % DAY_MILLIS)) / MINUTE_MILLIS);
  const hours = Math.floor(minutes / 60);
  return `The next puzzle comes in ${hours > 0 ? `${hours} h ` : ''}${minutes % 60} min.`;
}
