/**
 * The HTTP calls of the page. Each one returns what was asked for or throws a Refusal; the browser adds
 * the credentials by itself. The page shows activity meanwhile.
 */

import {ACCOUNT, GAME, GAMES, LEADERBOARD, PROBLEM, REGISTRATION, STATISTICS, holds} from './answers.js';
import {hear, isKnown, now} from './clock.js';

/** After this an answer is taken for lost. */
const PATIENCE_MILLIS = 30_000;

/** It is unknown whether the request was carried out: no answer of the server, or the gateway got none. */
const LOST = [0, 502, 504];

/** The request was certainly not carried out, and may be soon. */
const BUSY = [429, 503];

/** An answer that is not what was asked for, with the problem document that says why (RFC 9457). */
export class Refusal extends Error {
  /**
   * @param {number} status the HTTP status; 0 where no answer of the server came
   * @param {object} problem the members of the problem document, if there is one
   * @param {?string} retryAfter seconds until it is worth another try
   */
  constructor(status, problem = {type: ''}, retryAfter = null) {
    super(problem.detail ?? 'The server gave an answer that this page does not understand.');
    this.status = status;
    this.kind = problem.type.split('/').at(-1);
    this.violations = problem.violations ?? [];
    this.retryAfter = /^[1-9]\d{0,5}$/.test(retryAfter) ? Number(retryAfter) : null;
  }

  get isLost() {
    return LOST.includes(this.status);
  }

  get isBusy() {
    return BUSY.includes(this.status);
  }

  /** What to tell the person who is waiting. */
  get sentence() {
    if (this.isBusy) {
      return `Too busy just now. Try again in ${this.retryAfter ?? 'a few'} s.`;
    }
    if (this.isLost) {
      return 'The server cannot be reached. Try again.';
    }
    if (this.status === 401) {
      return 'Your name and password are not accepted any more. Reload the page to sign in.';
    }
    return this.message;
  }
}

/** What was caught, if it is a refusal. Any other error is a fault of the page, and is thrown on. */
export function refusalIn(error) {
  if (error instanceof Refusal) {
    return error;
  }
  throw error;
}

/** The server's time in milliseconds, asked for where it is not known. */
export async function loadTime() {
  if (!isKnown()) {
    await loadAccount();
  }
  return now();
}

/** Makes an account. */
export async function register(username, password) {
  return (await call('POST', '/users', REGISTRATION, {username, password})).body;
}

/** The player's name, and since when there is an account of it. */
export async function loadAccount() {
  return (await call('GET', '/users/me', ACCOUNT)).body;
}

/** From now on, this password alone is good. */
export async function changePassword(password) {
  await call('PUT', '/users/me/password', null, {password});
}

/** Deletes all of the player's games. */
export async function deleteGames() {
  await call('DELETE', '/games', null);
}

/** Deletes the account, which leaves games alone. */
export async function deleteAccount() {
  await call('DELETE', '/users/me', null);
}

/** The games in progress, newest first, as summaries; `next` leads to the next page, if there is one. */
export async function openGames(page = '/games?status=in-progress&limit=10') {
  return (await call('GET', page, GAMES)).body;
}

/** The newest games of any status, as summaries; `next` leads to those before them. */
export async function newestGames(page = '/games?limit=20') {
  return (await call('GET', page, GAMES)).body;
}

/** Starts a game. Games are returned with the ETag that a guess at this state of it needs. */
export async function startGame(puzzle, hardMode) {
  return play(await call('POST', '/games', GAME, {puzzle, hardMode}));
}

/** The game as it stands. */
export async function loadGame(id) {
  return play(await call('GET', pathOf(id), GAME));
}

/** The game after a guess; refused as `stale-game` if it is not as it was when it was last seen. */
export async function guess({game, etag}, word) {
  return play(await call('POST', `${pathOf(game.id)}/guesses`, GAME, {guess: word}, {'If-Match': etag}));
}

/** Counts of the games that are over: of one kind of puzzle, or of all. */
export async function loadStatistics(puzzle) {
  return (await call('GET', `/statistics${puzzle ? `?puzzle=${puzzle}` : ''}`, STATISTICS)).body;
}

/** The best players, and the standing of this one. */
export async function loadLeaderboard(query) {
  return (await call('GET', `/leaderboard${query}`, LEADERBOARD)).body;
}

const pathOf = (id) => `/games/${encodeURIComponent(id)}`;

/** A proxy that compresses answers weakens their tags; If-Match takes strong ones (RFC 9110 section 13.1.1). */
function play({body, headers}) {
  const etag = headers.get('ETag');
  if (!etag) {
    throw new Refusal(0);
  }
  return {game: body, etag: etag.replace(/^W\//, '')};
}

/** @param {?object} shape of the body of a success; null for one without a body (204) */
async function call(method, path, shape, content, headers = {}) {
  const {answer, body} = await during(exchange(path, request(method, content, headers)));
  const isGiven = shape === null ? answer.status === 204 : answer.ok && holds(body, shape);
  const isRefused = !answer.ok && holds(body, PROBLEM);
  if (!isGiven && !isRefused) {
    throw new Refusal(0);
  }
  hear(answer.headers.get('Date'));
  if (isRefused) {
    throw new Refusal(answer.status, body, answer.headers.get('Retry-After'));
  }
  return {body, headers: answer.headers};
}

/** The API redirects nothing, so a redirect is not its answer. */
function request(method, content, headers) {
  const options = {method, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MILLIS)};
  return content === undefined ? options : {
    ...options,
    headers: {...headers, 'Content-Type': 'application/json'},
    body: JSON.stringify(content),
  };
}

/** The origin is spelled out, because fetch refuses what is relative to an address with credentials in it. */
async function exchange(path, options) {
  try {
    const answer = await fetch(location.origin + path, options);
    return {answer, body: parse(await answer.text())};
  } catch {
    throw new Refusal(0);
  }
}

/** What is no JSON tells nothing. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

let calls = 0;

/** The same promise, with activity shown until it is settled. The style sheet waits a moment before it shows any. */
async function during(promise) {
  count(1);
  try {
    return await promise;
  } finally {
    count(-1);
  }
}

function count(change) {
  calls += change;
  document.documentElement.toggleAttribute('data-active', calls > 0);
}
