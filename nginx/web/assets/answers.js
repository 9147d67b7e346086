/**
 * What each answer of the API holds, as far as this page uses it. An answer without that was given by
 * something between the browser and the server, such as the login page of a network.
 */

const text = (value) => typeof value === 'string';
const number = (value) => typeof value === 'number';
const boolean = (value) => typeof value === 'boolean';
const list = (item) => (value) => Array.isArray(value) && value.every((one) => holds(one, item));

/**
 * @param {*} value what was parsed
 * @param {object|function} shape a test, or an object with a shape for each member; other members are ignored
 */
export function holds(value, shape) {
  return typeof shape === 'function'
    ? shape(value)
    : typeof value === 'object' && value !== null &&
      Object.entries(shape).every(([name, part]) => holds(value[name], part));
}

const SUMMARY = {
  id: text,
  puzzle: text,
  status: (value) => ['in-progress', 'won', 'lost'].includes(value),
  createdAt: text,
  guessesRemaining: number,
  hardMode: boolean,
};

const STANDING = {username: text, averageScore: number, played: number};

const ANY_GAME = {
  ...SUMMARY,
  wordLength: number,
  maxGuesses: number,
  guesses: list({word: text, marks: list(text)}),
};

export const GAME = (game) => holds(game, ANY_GAME) && (game.status === 'in-progress' || text(game.solution));

export const GAMES = {games: list(SUMMARY)};

export const STATISTICS = {
  played: number,
  winRate: number,
  currentStreak: number,
  longestStreak: number,
  averageScore: number,
  guessDistribution: {},
};

export const LEADERBOARD = {entries: list({...STANDING, rank: number}), me: STANDING};

export const REGISTRATION = {username: text};

export const ACCOUNT = {username: text, registeredAt: text};

/** A refusal of the API (RFC 9457). */
export const PROBLEM = {type: (value) => text(value) && value.startsWith('/problems/')};
