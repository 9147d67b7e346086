/**
 * The HTTP calls of the page. Each one returns the content of a successful response or throws an ApiError. The browser
 * adds the credentials. While a call is in progress, the page shows it.
 */

import {isKnown, now, synchronize} from './clock.js';
import {ACCOUNT, GAME, GAMES, LEADERBOARD, PROBLEM, REGISTRATION, STATISTICS, matches} from './schemas.js';

/** A response that takes longer counts as lost. */
const TIMEOUT_MILLIS = 30_000;

/** The request may have been processed: no response came from the server, or none from the service to the gateway. */
const INDETERMINATE = [0, 502, 504];

/** The request was not processed, and a retry may succeed. */
const RETRYABLE = [429, 503];

/** A response other than a success, with its problem document (RFC 9457). */
export class ApiError extends Error {
  /**
   * @param {number} status the HTTP status; 0 without a response from the server
   * @param {object} problem the members of the problem document, if there is one
   * @param {?string} retryAfter the header Retry-After: seconds to wait before a retry
   */
  constructor(status, problem = {type: ''}, retryAfter = null) {
    super(problem.detail ?? 'The server sent a response that this page does not understand.');
    this.status = status;
    this.kind = problem.type.split('/').at(-1);
    this.violations = problem.violations ?? [];
    this.retryAfter = /^[1-9]\d{0,5}$/.test(retryAfter) ? Number(retryAfter) : null;
  }

  get isIndeterminate() {
    return INDETERMINATE.includes(this.status);
  }

  get isRetryable() {
    return RETRYABLE.includes(this.status);
  }

  /** A sentence for the player: what happened, and what to do. */
  get userMessage() {
    if (this.isRetryable) {
      return `Too busy just now. Try again in ${this.retryAfter ?? 'a few'} s.`;
    }
    if (this.isIndeterminate) {
      return 'The server cannot be reached. Try again.';
    }
    if (this.status === 401) {
      return 'Your name and password are not accepted any more. Reload the page to sign in.';
    }
    return this.message;
  }
}

/** Returns an error that the API caused. Any other error is a bug of the page, and is thrown again. */
export function asApiError(error) {
  if (error instanceof ApiError) {
    return error;
  }
  throw error;
}

/** The server's time in milliseconds, from the server if it is not known. */
export async function loadTime() {
  if (!isKnown()) {
    await loadAccount();
  }
  return now();
}

/** Registers an account. */
export async function register(username, password) {
  return (await call('POST', '/users', REGISTRATION, {username, password})).body;
}

/** The player's name and time of registration. */
export async function loadAccount() {
  return (await call('GET', '/users/me', ACCOUNT)).body;
}

/** Changes the player's password; the former one is no longer valid. */
export async function changePassword(password) {
  await call('PUT', '/users/me/password', null, {password});
}

/** Deletes all of the player's games. */
export async function deleteGames() {
  await call('DELETE', '/games', null);
}

/** Deletes the account, but not its games. */
export async function deleteAccount() {
  await call('DELETE', '/users/me', null);
}

/** Summaries of the games in progress, newest first; `next` is the path of the next page, if there is one. */
export async function openGames(page = '/games?status=in-progress&limit=10') {
  return (await call('GET', page, GAMES)).body;
}

/** Summaries of the newest games of any status; `next` is the path of the next page, if there is one. */
export async function newestGames(page = '/games?limit=20') {
  return (await call('GET', page, GAMES)).body;
}

/** Starts a game. Each function that returns a game adds its ETag, which the next guess needs. */
export async function startGame(puzzle, hardMode) {
  return withETag(await call('POST', '/games', GAME, {puzzle, hardMode}));
}

/** The current state of a game. */
export async function loadGame(id) {
  return withETag(await call('GET', pathOf(id), GAME));
}

/** The game after a guess; rejected with `stale-game` if the game has changed since it was loaded. */
export async function guess({game, etag}, word) {
  return withETag(await call('POST', `${pathOf(game.id)}/guesses`, GAME, {guess: word}, {'If-Match': etag}));
}

/** Statistics of the finished games of one kind of puzzle, or of all. */
export async function loadStatistics(puzzle) {
  return (await call('GET', `/statistics${puzzle ? `?puzzle=${puzzle}` : ''}`, STATISTICS)).body;
}

/** The best players, and the standing of this player. */
export async function loadLeaderboard(query) {
  return (await call('GET', `/leaderboard${query}`, LEADERBOARD)).body;
}

const pathOf = (id) => `/games/${encodeURIComponent(id)}`;

/**
 * A game with its ETag. A proxy that compresses responses makes their tags weak, but If-Match compares strong tags
 * (RFC 9110 section 13.1.1).
 */
function withETag({body, headers}) {
  const etag = headers.get('ETag');
  if (!etag) {
    throw new ApiError(0);
  }
  return {game: body, etag: etag.replace(/^W\//, '')};
}

/** @param {?object} schema of the body of a success; null for one without a body (204) */
async function call(method, path, schema, content, headers = {}) {
  const {response, body} = await showingProgress(exchange(path, request(method, content, headers)));
  const isSuccess = schema === null ? response.status === 204 : response.ok && matches(body, schema);
  const isProblem = !response.ok && matches(body, PROBLEM);
  if (!isSuccess && !isProblem) {
    throw new ApiError(0);
  }
  synchronize(response.headers.get('Date'));
  if (isProblem) {
    throw new ApiError(response.status, body, response.headers.get('Retry-After'));
  }
  return {body, headers: response.headers};
}

/** The API sends no redirects, so a redirect is a response of something else. */
function request(method, content, headers) {
  const options = {method, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLIS)};
  return content === undefined ? options : {
    ...options,
    headers: {...headers, 'Content-Type': 'application/json'},
    body: JSON.stringify(content),
  };
}

/** The URL is absolute because fetch rejects a relative one if the page's URL contains credentials. */
async function exchange(path, options) {
  try {
    const response = await fetch(location.origin + path, options);
    return {response, body: parse(await response.text())};
  } catch {
    throw new ApiError(0);
  }
}

/** Null if the text is not JSON. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

let calls = 0;

/** Shows progress until the promise is settled. The style sheet delays it, so that a fast response shows none. */
async function showingProgress(promise) {
  countCalls(1);
  try {
    return await promise;
  } finally {
    countCalls(-1);
  }
}

function countCalls(change) {
  calls += change;
  document.documentElement.toggleAttribute('data-active', calls > 0);
}
