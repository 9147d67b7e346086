/** The first view: games to start, and those to go on with. */

import {Refusal, newestGames, openGames, startGame} from './api.js';
import {byId, element} from './elements.js';
import {noteOf, titleOf} from './game.js';
import {say} from './messages.js';

const starts = [byId('start-daily'), byId('start-random'), byId('again')];
const list = byId('open-games');
const more = byId('more-games');

export class Home {
  #enter;
  #next = null;

  /** @param {function({game: object, etag: string})} enter told of a game that was started */
  constructor(enter) {
    this.#enter = enter;
    byId('start-daily').addEventListener('click', () => this.#start('daily'));
    byId('start-random').addEventListener('click', () => this.#start('random'));
    byId('again').addEventListener('click', () => this.#start('random'));
    more.addEventListener('click', () => attempt(() => this.#showMore()));
    setStartable(true);
  }

  /** Shows what there is now. */
  show() {
    return attempt(() => Promise.all([this.#showOpenGames(), showDaily()]));
  }

  /** One at a time, so that a second click does not start a second game. */
  async #start(puzzle) {
    setStartable(false);
    say('');
    try {
      const isHard = byId('hard-mode').checked;
      await attempt(async () => this.#enter(await startGame(puzzle, isHard)), () => this.#start(puzzle));
    } finally {
      setStartable(true);
    }
  }

  async #showOpenGames() {
    const page = await openGames();
    list.replaceChildren(...(page.games.length > 0 ? page.games.map(itemOf) : [nothing()]));
    this.#keep(page.next);
  }

  async #showMore() {
    const page = await openGames(this.#next);
    list.append(...page.games.map(itemOf));
    this.#keep(page.next);
  }

  #keep(next) {
    this.#next = next ?? null;
    more.hidden = !next;
  }
}

async function showDaily() {
  const today = new Date().toISOString().slice(0, 10);
  const daily = (await newestGames()).find(({puzzle, date}) => puzzle === 'daily' && date === today);
  const {label, text} = stateOf(daily);
  byId('start-daily').textContent = label;
  byId('daily-text').textContent = text;
}

function stateOf(daily) {
  switch (daily?.status) {
    case 'in-progress': return {label: 'Go on', text: `You have begun: ${noteOf(daily)}.`};
    case 'won': return {label: 'See it again', text: 'You found it. The next one comes at midnight UTC.'};
    case 'lost': return {label: 'See it again', text: 'Not found this time. The next one comes at midnight UTC.'};
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
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) {
      throw refusal;
    }
    say(refusal.sentence, refusal.status === 401
      ? {label: 'Sign in again', run: () => location.reload()}
      : {label: 'Try again', run: () => { say(''); again(); }});
  }
}
