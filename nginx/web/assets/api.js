/**
 * The HTTP calls of the page. Each one returns what was asked for or throws a Refusal; the browser adds
 * the credentials by itself.
 */

import {during} from './activity.js';

/** After this an answer is taken for lost. */
const PATIENCE_MILLIS = 30_000;

/** Nobody knows whether the request was carried out: no answer at all, or the gateway got none. */
const LOST = [0, 502, 504];

/** The request was certainly not carried out, and may be soon. */
const BUSY = [429, 503];

/** An answer that is not what was asked for, with the problem document that says why (RFC 9457). */
export class Refusal extends Error {
  /**
   * @param {number} status the HTTP status; 0 where no answer came
   * @param {object} problem the members of the problem document, as far as there are any
   * @param {?string} retryAfter seconds until it is worth another try
   */
  constructor(status, problem, retryAfter = null) {
    super(problem.detail ?? 'The server gave an answer that this page does not understand.');
    this.status = status;
    this.kind = (problem.type ?? '').split('/').at(-1);
    this.violations = problem.violations ?? [];
    this.retryAfter = Number(retryAfter) || null;
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
      return 'Your name and password are not accepted any more.';
    }
    return this.message;
  }
}

/** Makes an account. */
export async function register(username, password) {
  return (await call('POST', '/users', {username, password})).body;
}

/** The player's name, and since when there is an account of it. */
export async function loadAccount() {
  return (await call('GET', '/users/me')).body;
}

/** From now on, this password alone is good. */
export async function changePassword(password) {
  await call('PUT', '/users/me/password', {password});
}

/** Deletes all of the player's games. */
export async function deleteGames() {
  await call('DELETE', '/games');
}

/** Deletes the account, which leaves games alone. */
export async function deleteAccount() {
  await call('DELETE', '/users/me');
}

/** The games in progress, newest first, as summaries; `next` leads to the next page, if there is one. */
export async function openGames(page = '/games?status=in-progress&limit=10') {
  return (await call('GET', page)).body;
}

/** The newest games of any status, as summaries; `next` leads to those before them. */
export async function newestGames(page = '/games?limit=20') {
  return (await call('GET', page)).body;
}

/** Starts a game. Games are returned with the ETag that a guess at this state of it needs. */
export async function startGame(puzzle, hardMode) {
  return play(await call('POST', '/games', {puzzle, hardMode}));
}

/** The game as it stands. */
export async function loadGame(id) {
  return play(await call('GET', pathOf(id)));
}

/** The game after a guess; refused as `stale-game` if it is not as it was when it was last seen. */
export async function guess({game, etag}, word) {
  return play(await call('POST', `${pathOf(game.id)}/guesses`, {guess: word}, {'If-Match': etag}));
}

/** Counts of the games that are over: of one kind of puzzle, or of all. */
export async function loadStatistics(puzzle) {
  return (await call('GET', `/statistics${puzzle ? `?puzzle=${puzzle}` : ''}`)).body;
}

/** The best players, and the standing of this one. */
export async function loadLeaderboard(query) {
  return (await call('GET', `/leaderboard${query}`)).body;
}

const pathOf = (id) => `/games/${encodeURIComponent(id)}`;

const play = ({body, headers}) => ({game: body, etag: headers.get('ETag')});

async function call(method, path, content, headers = {}) {
  const {answer, body} = await during(exchange(path, request(method, content, headers)));
  if (!answer.ok) {
    throw new Refusal(answer.status, body, answer.headers.get('Retry-After'));
  }
  return {body, headers: answer.headers};
}

function request(method, content, headers) {
  const signal = AbortSignal.timeout(PATIENCE_MILLIS);
  if (content === undefined) {
    return {method, headers, signal};
  }
  return {
    method,
    headers: {...headers, 'Content-Type': 'application/json'},
    body: JSON.stringify(content),
    signal,
  };
}

/** The origin is spelled out, for fetch refuses what is relative to an address with credentials in it. */
async function exchange(path, options) {
  try {
    const answer = await fetch(location.origin + path, options);
    return {answer, body: parse(await answer.text())};
  } catch {
    throw new Refusal(0, {detail: 'The server cannot be reached.'});
  }
}

/** What is no JSON tells us nothing: an empty answer, or one that something else on the way gave. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
