/** The first view: games to start, and those to go on with. */

import {newestGames, openGames, refusalIn, startGame} from './api.js';
import {onMinute, onReturn} from './changes.js';
import {nextPuzzle, today} from './clock.js';
import {byId, element, isHidden} from './elements.js';
import {noteOf, titleOf} from './game.js';
import {say, signIn} from './messages.js';
import {choice, choose} from './storage.js';

const starts = [byId('start-daily'), byId('start-random'), byId('again')];
const list = byId('open-games');
const more = byId('more-games');
const hardMode = byId('hard-mode');

export class Home {
  #enter;
  #next = null;
  #daily = null;

  /** @param {function({game: object, etag: string})} enter told of a game that was started */
  constructor(enter) {
    this.#enter = enter;
    byId('start-daily').addEventListener('click', () => this.#start('daily'));
    byId('start-random').addEventListener('click', () => this.#start('random'));
    byId('again').addEventListener('click', () => this.#start('random'));
    more.addEventListener('click', () => attempt(() => this.#showMore()));
    hardMode.checked = choice('mode') === 'hard';
    hardMode.addEventListener('change', () => choose('mode', hardMode.checked ? 'hard' : null));
    onReturn(() => this.#refresh());
    onMinute(() => showDaily(this.#daily));
    setStartable(true);
  }

  /** Shows what there is now. */
  show() {
    return attempt(() => Promise.all([this.#showOpenGames(), this.#showDaily()]));
  }

  /** One at a time, so that a second click does not start a second game. */
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
    list.replaceChildren(...(page.games.length > 0 ? page.games.map(itemOf) : [nothing()]));
    this.#keep(page.next);
  }

  /** Only what follows the list as it is by then: a second click, or a refresh, may have come first. */
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

/** @param {?object} daily the summary of the daily game that was found last, if any */
function showDaily(daily) {
  const {label, text} = stateOf(daily?.date === today() ? daily : null);
  byId('start-daily').textContent = label;
  byId('daily-text').textContent = text;
}

/** Among the games of today, however many there are. */
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
    case 'in-progress': return {label: 'Go on', text: `You have begun: ${noteOf(daily)}.`};
    case 'won': return {label: 'See it again', text: `You found it. ${nextPuzzle()}`};
    case 'lost': return {label: 'See it again', text: `Not found this time. ${nextPuzzle()}`};
    default: return {
      label: 'Play today’s puzzle',
      text: 'The same word for everybody. A new one comes at midnight UTC.',
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

const nothing = () => element('li', {class: 'quiet nothing'}, 'No open games.');

function setStartable(isStartable) {
  starts.forEach((button) => { button.disabled = !isStartable; });
}

/** @param {function()} again what a person may try once more */
async function attempt(action, again = action) {
  try {
    await action();
  } catch (error) {
    const refusal = refusalIn(error);
    say(refusal.sentence, refusal.status === 401
      ? signIn
      : {label: 'Try again', run: () => { say(''); again(); }});
  }
}
