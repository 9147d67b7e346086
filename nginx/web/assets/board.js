/** The board: a row for each guess that a game allows, a tile for each letter. */

import {element, setAttributes} from './dom.js';
import {paint, tile} from './tiles.js';

export class Board {
  #place;
  #rows = [];
  #gameId = null;
  /** The number of rows that show marks; later ones are animated. */
  #marked = 0;
  /** Settled after the animation. */
  #turned = Promise.resolve();

  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {object} game from the API
   * @param {string} draft the letters in the row of the next guess
   * @returns {Promise} settled once the new marks are visible
   */
  show(game, draft) {
    const isSame = this.#gameId === game.id;
    if (!isSame) {
      this.#createRows(game);
    }
    const before = isSame ? this.#marked : game.guesses.length;
    this.#rows.forEach((row, number) => fill(row, game, number, draft));
    this.#marked = game.guesses.length;
    if (before < this.#marked) {
      this.#turned = turn(this.#rows.slice(before, this.#marked), game);
    }
    return this.#turned;
  }

  /** Shows that the letters in the row of the next guess were rejected. */
  shake() {
    const row = this.#rows[this.#marked];
    row?.classList.remove('rejected');
    // Reading a layout property makes the browser apply the removal, which restarts the animation.
    void row?.offsetWidth;
    row?.classList.add('rejected');
  }

  /** Shows whether the row of the next guess awaits a response. */
  setSending(isSending) {
    setAttributes(this.#place, {'aria-busy': isSending && 'true'});
    this.#rows.forEach((row, number) => row.classList.toggle('sending', isSending && number === this.#marked));
  }

  #createRows({id, maxGuesses, wordLength}) {
    this.#gameId = id;
    this.#rows = Array.from({length: maxGuesses}, () =>
      element('div', {class: 'row', role: 'group'}, ...Array.from({length: wordLength}, tile)));
    this.#place.replaceChildren(...this.#rows);
  }
}

function fill(row, {guesses, status}, number, draft) {
  const {word, marks} = guesses[number] ?? {
    word: number === guesses.length && status === 'in-progress' ? draft : '',
    marks: [],
  };
  Array.from(row.children).forEach((target, at) => paint(target, word[at] ?? '', marks[at]));
  setAttributes(row, {'aria-label': `Guess ${number + 1}`});
}

/** Animates the rows. With reduced motion, the style sheet has no animations, and the wait is empty. */
async function turn(rows, {status}) {
  rows.forEach((row) => row.classList.add('turning'));
  const animations = rows.flatMap((row) => row.getAnimations({subtree: true}));
  await Promise.allSettled(animations.map((animation) => animation.finished));
  if (status === 'won') {
    rows.at(-1).classList.add('found');
  }
}
