/** The first view: starts games, and lists the games in progress. */

import {asApiError, newestGames, openGames, startGame} from './api.js';
import {onMinute, onReturn} from './changes.js';
import {nextPuzzle, today} from './clock.js';
import {byId, element, isHidden} from './dom.js';
import {noteOf, titleOf} from './game.js';
import {say, signIn} from './messages.js';
import {preference, setPreference} from './storage.js';

const starts = [byId('start-daily'), byId('start-random'), byId('again')];
const list = byId('open-games');
const more = byId('more-games');
const hardMode = byId('hard-mode');

export class Home {
  #enter;
  #next = null;
  #daily = null;

  /** @param {function({game: object, etag: string})} enter called with each game that is started */
  constructor(enter) {
    this.#enter = enter;
    byId('start-daily').addEventListener('click', () => this.#start('daily'));
    byId('start-random').addEventListener('click', () => this.#start('random'));
    byId('again').addEventListener('click', () => this.#start('random'));
    more.addEventListener('click', () => attempt(() => this.#showMore()));
    hardMode.checked = preference('mode') === 'hard';
    hardMode.addEventListener('change', () => setPreference('mode', hardMode.checked ? 'hard' : null));
    onReturn(() => this.#refresh());
    onMinute(() => showDaily(this.#daily));
    setStartable(true);
  }

  /** Shows the current state. */
  show() {
    return attempt(() => Promise.all([this.#showOpenGames(), this.#showDaily()]));
  }

  /** Disables the buttons meanwhile, so that a second click does not start a second game. */
  async #start(puzzle) {
    setStartable(false);
    say('');
    try {
      const start = async () => this.#enter(await startGame(puzzle, hardMode.checked));
      await attempt(start, () => this.#start(puzzle));
    } finally {
      setStartable(true);
    }
  }

  #refresh() {
    if (!isHidden(byId('home'))) {
      this.show();
    }
  }

  async #showOpenGames() {
    const page = await openGames();
    list.replaceChildren(...(page.games.length > 0 ? page.games.map(itemOf) : [noGames()]));
    this.#keep(page.next);
  }

  /** Appends a page only if it still follows the list: a second click or a refresh may have changed it meanwhile. */
  async #showMore() {
    const next = this.#next;
    const page = await openGames(next);
    if (next === this.#next) {
      list.append(...page.games.map(itemOf));
      this.#keep(page.next);
    }
  }

  async #showDaily() {
    this.#daily = await findDaily();
    showDaily(this.#daily);
  }

  #keep(next) {
    this.#next = next ?? null;
    more.hidden = !next;
  }
}

/** @param {?object} daily the summary of the latest daily game, if any */
function showDaily(daily) {
  const {label, text} = stateOf(daily?.date === today() ? daily : null);
  byId('start-daily').textContent = label;
  byId('daily-text').textContent = text;
}

/** Today's daily game, if there is one. It may be on any page of today's games. */
async function findDaily() {
  let page = await newestGames();
  const day = today();
  while (page.next && page.games.every((game) => isOf(day, game) && game.puzzle !== 'daily')) {
    page = await newestGames(page.next);
  }
  return page.games.find(({date}) => date === day);
}

const isOf = (day, {createdAt}) => createdAt.startsWith(day);

function stateOf(daily) {
  switch (daily?.status) {
    case 'in-progress': return {label: 'Continue', text: `In progress: ${noteOf(daily)}.`};
    case 'won': return {label: 'See it again', text: `You found it. ${nextPuzzle()}`};
    case 'lost': return {label: 'See it again', text: `Not found this time. ${nextPuzzle()}`};
    default: return {
      label: 'Play today’s puzzle',
      text: 'The same word for all players. A new one comes at midnight UTC.',
    };
  }
}

/** A link, so that it can be opened in another tab too. */
function itemOf(game) {
  const link = element('a', {href: `#${game.id}`, class: 'game-link'},
    element('strong', {}, titleOf(game)),
    element('span', {class: 'quiet'}, noteOf(game)));
  return element('li', {}, link);
}

const noGames = () => element('li', {class: 'quiet nothing'}, 'No open games.');

function setStartable(isStartable) {
  starts.forEach((button) => { button.disabled = !isStartable; });
}

/** @param {function()} tryAgain what the player may repeat after an error */
async function attempt(action, tryAgain = action) {
  try {
    await action();
  } catch (error) {
    const {userMessage, status} = asApiError(error);
    say(userMessage, status === 401
      ? signIn
      : {label: 'Try again', run: () => { say(''); tryAgain(); }});
  }
}
