/**
 * The members of each response of the API that this page uses. A response without them comes from something between
 * the browser and the server, such as the login page of a network.
 */

const text = (value) => typeof value === 'string';
const number = (value) => typeof value === 'number';
const boolean = (value) => typeof value === 'boolean';
const list = (item) => (value) => Array.isArray(value) && value.every((element) => matches(element, item));

/**
 * @param {*} value parsed JSON
 * @param {object|function} schema a predicate, or an object with a schema for each required member
 */
export function matches(value, schema) {
  return typeof schema === 'function'
    ? schema(value)
    : typeof value === 'object' && value !== null &&
      Object.entries(schema).every(([name, member]) => matches(value[name], member));
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

export const GAME = (game) => matches(game, ANY_GAME) && (game.status === 'in-progress' || text(game.solution));

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

/** A problem document (RFC 9457). */
export const PROBLEM = {type: (value) => text(value) && value.startsWith('/problems/')};
