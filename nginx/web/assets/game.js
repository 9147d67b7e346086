/** The view of one game: board, keyboard, and the result once it is over. */

import {asApiError} from './api.js';
import {isHighContrast} from './appearance.js';
import {Board} from './board.js';
import {onMinute, onReturn} from './changes.js';
import {nextPuzzle, today} from './clock.js';
import {byId, element} from './dom.js';
import {Keyboard} from './keyboard.js';
import {announce, say, signIn} from './messages.js';
import {Play} from './play.js';
import {gridOf, share} from './share.js';

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six'];

export class GameView {
  #board = new Board(byId('board'));
  #keyboard = new Keyboard(byId('keyboard'), (key) => this.#press(key));
  #play = null;

  constructor() {
    byId('share').addEventListener('click', () => this.#share());
    // An error is ignored, because the next guess would show it.
    onReturn(() => this.#play?.refresh().catch(asApiError));
    onMinute(() => this.#showNext());
  }

  /** The id of the game that is shown, or null. */
  get id() {
    return this.#play?.game.id ?? null;
  }

  /** Shows a game from the API. */
  show(known) {
    this.leave();
    this.#play = new Play(known, this);
    byId('game-title').textContent = titleOf(known.game);
    byId('game-title').focus();
    say('');
    this.changed();
    this.#showEnd();
  }

  leave() {
    this.#play?.leave();
    this.#play = null;
  }

  changed() {
    const {game, draft, isSending} = this.#play;
    byId('game-note').textContent = noteOf(game);
    this.#board.setSending(isSending);
    return this.#board.show(game, draft);
  }

  counted() {
    say('');
    return this.#showMarks();
  }

  overtaken() {
    say('This game went on elsewhere. This is its current state.');
    return this.#showMarks();
  }

  /** @param {ApiError} [error] of the API, unless this page rejected the guess */
  rejected(message, error) {
    say(message, error?.status === 401 ? signIn : null);
    this.#board.shake();
  }

  waiting(draft, {isRetryable}, seconds, tryNow) {
    const kept = `Your guess “${draft}” is kept, and sent again`;
    say(
      isRetryable ? `The server is busy. ${kept} in ${seconds} s.` : `No connection. ${kept} once there is one.`,
      {label: 'Try now', run: tryNow},
    );
  }

  #press(key) {
    if (!this.#play) {
      return;
    }
    const {draft, isSending} = this.#play;
    this.#play.press(key);
    if (!isSending && this.#play.draft !== draft) {
      say('');
      announce(this.#play.draft ? Array.from(this.#play.draft.toUpperCase()).join(' ') : 'empty');
    }
  }

  /** Updates keys and result after the animation of the new marks, unless another guess or game came meanwhile. */
  async #showMarks() {
    const play = this.#play;
    const {game} = play;
    announce(describe(game));
    await this.changed();
    if (play === this.#play && game === play.game) {
      this.#showEnd();
    }
  }

  #showEnd() {
    const {game} = this.#play;
    const isOver = game.status !== 'in-progress';
    this.#keyboard.show(game);
    byId('keyboard').hidden = isOver;
    byId('result').hidden = !isOver;
    if (isOver) {
      byId('result-title').textContent = outcomeOf(game);
      byId('result-word').replaceChildren(
        'The word was ', element('span', {translate: 'no'}, game.solution.toUpperCase()), '.');
      this.#showNext();
      announce(`${outcomeOf(game)} The word was ${game.solution}.`);
      byId('result-title').focus();
    }
  }

  #showNext() {
    if (this.#play?.game.puzzle === 'daily') {
      byId('result-next').textContent =
        this.#play.game.date === today() ? nextPuzzle() : 'A new puzzle is available.';
    } else {
      byId('result-next').textContent = '';
    }
  }

  async #share() {
    const text = gridOf(this.#play.game, isHighContrast());
    const outcome = await share(text);
    if (outcome === 'copied') {
      say('Copied: paste it wherever you like.');
    } else if (outcome === 'refused') {
      byId('copy-text').value = text;
      byId('copy').showModal();
      byId('copy-text').select();
    }
  }
}

/** The title of a game. */
export function titleOf({puzzle, date, createdAt}) {
  const day = new Date(date ?? createdAt);
  const precision = puzzle === 'daily' ? {timeZone: 'UTC'} : {hour: '2-digit', minute: '2-digit'};
  const format = {day: 'numeric', month: 'short', ...precision};
  return `${puzzle === 'daily' ? 'Daily puzzle' : 'Free game'} · ${day.toLocaleString('en-GB', format)}`;
}

/** The progress of a game, and its mode. */
export function noteOf({status, guessesRemaining, hardMode}) {
  const left = `${guessesRemaining} ${guessesRemaining === 1 ? 'guess' : 'guesses'} left`;
  const progress = {'in-progress': left, won: 'Won', lost: 'Lost'}[status];
  return hardMode ? `${progress} · hard mode` : progress;
}

const outcomeOf = ({status, guesses}) =>
  status === 'won' ? `You found it in ${COUNTS[guesses.length - 1]}!` : 'Not found this time.';

function describe({guesses}) {
  const {word, marks} = guesses.at(-1);
  const letters = Array.from(word, (letter, at) => `${letter.toUpperCase()} ${marks[at]}`);
  return `Guess ${guesses.length}: ${letters.join(', ')}.`;
}
