/**
 * The HTTP calls of the page. Each one returns what was asked for or throws a Refusal; the browser adds
 * the credentials by itself.
 */

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
    this.retryAfter = retryAfter;
  }

  /** What to tell the person who is waiting. */
  get sentence() {
    if (this.status === 429 || this.status === 503) {
      return `Too busy just now. Try again in ${this.retryAfter ?? 'a few'} s.`;
    }
    return this.message;
  }
}

/** Makes an account. */
export async function register(username, password) {
  return (await call('POST', '/users', {username, password})).body;
}

/** The newest of the player's games that are in progress, as summaries. */
export async function openGames() {
  return (await call('GET', '/games?status=in-progress')).body.games;
}

/** Starts a game. Games are returned with the ETag that a guess at this state of it needs. */
export async function startGame() {
  return play(await call('POST', '/games', {}));
}

/** The game as it stands. */
export async function loadGame(id) {
  return play(await call('GET', pathOf(id)));
}

/** The game after a guess; refused as `stale-game` if it is not as it was when it was last seen. */
export async function guess({game, etag}, word) {
  return play(await call('POST', `${pathOf(game.id)}/guesses`, {guess: word}, {'If-Match': etag}));
}

const pathOf = (id) => `/games/${encodeURIComponent(id)}`;

const play = ({body, headers}) => ({game: body, etag: headers.get('ETag')});

async function call(method, path, content, headers = {}) {
  const answer = await send(path, request(method, content, headers));
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refusal(answer.status, body, answer.headers.get('Retry-After'));
  }
  return {body, headers: answer.headers};
}

function request(method, content, headers) {
  if (content === undefined) {
    return {method, headers};
  }
  return {
    method,
    headers: {...headers, 'Content-Type': 'application/json'},
    body: JSON.stringify(content),
  };
}

/** The origin is spelled out, for fetch refuses what is relative to an address with credentials in it. */
async function send(path, options) {
  try {
    return await fetch(location.origin + path, options);
  } catch {
    throw new Refusal(0, {detail: 'The server cannot be reached. Try again.'});
  }
}
