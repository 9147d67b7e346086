/** The board: a row for each guess that a game allows, a tile for each letter. */

import {element, setAttributes} from './elements.js';
import {paint, tile} from './tiles.js';

export class Board {
  #place;
  #rows = [];
  #gameId = null;
  /** How many rows show marks; those that come later turn over. */
  #marked = 0;
  /** Settled once they have turned. */
  #turned = Promise.resolve();

  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {object} game as the API gives it
   * @param {string} draft what is in the row of the next guess
   * @returns {Promise} settled once the new marks can be seen
   */
  show(game, draft) {
    const isSame = this.#gameId === game.id;
    if (!isSame) {
      this.#lay(game);
    }
    const before = isSame ? this.#marked : game.guesses.length;
    this.#rows.forEach((row, number) => fill(row, game, number, draft));
    this.#marked = game.guesses.length;
    if (before < this.#marked) {
      this.#turned = turn(this.#rows.slice(before, this.#marked), game);
    }
    return this.#turned;
  }

  /** The row of the next guess shows that something is wrong with what is in it. */
  shake() {
    const row = this.#rows[this.#marked];
    row?.classList.remove('refused');
    // Read, so that the browser notices the class was gone: the movement begins anew.
    void row?.offsetWidth;
    row?.classList.add('refused');
  }

  /** The row of the next guess shows that its answer is on its way. */
  setSending(isSending) {
    setAttributes(this.#place, {'aria-busy': isSending && 'true'});
    this.#rows.forEach((row, number) => row.classList.toggle('sending', isSending && number === this.#marked));
  }

  #lay({id, maxGuesses, wordLength}) {
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

/** Where less motion is asked for, the style sheet has no animation, and nothing to wait for. */
async function turn(rows, {status}) {
  rows.forEach((row) => row.classList.add('turning'));
  const animations = rows.flatMap((row) => row.getAnimations({subtree: true}));
  await Promise.allSettled(animations.map((animation) => animation.finished));
  if (status === 'won') {
    rows.at(-1).classList.add('found');
  }
}
