/**
 * A game as this page plays it: what is known of it, what is typed of the next guess, and the guess that is
 * on its way. Nothing typed is lost: while an answer is awaited, keys are kept and pressed afterwards.
 */

import {Refusal, guess, loadGame} from './api.js';
import {keepDraft, keptDraft} from './drafts.js';
import {persist} from './patience.js';

/** The game is not as this page last saw it. */
const OVERTAKEN = ['stale-game', 'game-over'];

export class Play {
  #known;
  #draft;
  #listener;
  #isSending = false;
  #ahead = [];
  #end = new AbortController();

  /**
   * @param {{game: object, etag: string}} known as the API gives it
   * @param {object} listener told what happens: `changed`, `counted`, `overtaken`, `refused`, `waiting`
   */
  constructor(known, listener) {
    this.#known = known;
    this.#listener = listener;
    this.#draft = this.#isOpen ? withoutWhatCounted(keptDraft(known.game.id), known.game) : '';
  }

  get game() {
    return this.#known.game;
  }

  get draft() {
    return this.#draft;
  }

  get isSending() {
    return this.#isSending;
  }

  /** @param {string} key a letter, Enter or Backspace */
  press(key) {
    if (this.#isSending) {
      this.#ahead.push(key);
    } else if (this.#isOpen) {
      this.#take(key);
    }
  }

  /** Looks whether the game went on elsewhere, as in another tab. */
  async refresh() {
    if (this.#isSending || !this.#isOpen) {
      return;
    }
    const {etag} = this.#known;
    const known = await loadGame(this.game.id);
    if (!this.#end.signal.aborted && etag === this.#known.etag && known.etag !== etag) {
      this.#know(known);
      this.#listener.overtaken();
    }
  }

  /** Nothing of it is shown any more: no answer is waited for, what was typed stays for another time. */
  leave() {
    this.#end.abort();
  }

  get #isOpen() {
    return this.game.status === 'in-progress';
  }

  #take(key) {
    if (key === 'Enter') {
      this.#offer();
    } else if (key === 'Backspace') {
      this.#type(this.#draft.slice(0, -1));
    } else if (this.#draft.length < this.game.wordLength) {
      this.#type(this.#draft + key);
    }
  }

  #type(draft) {
    this.#draft = draft;
    keepDraft(this.game.id, draft);
    this.#listener.changed();
  }

  #offer() {
    if (this.#draft.length < this.game.wordLength) {
      this.#listener.refused('Not enough letters.');
    } else {
      this.#send(this.#draft);
    }
  }

  async #send(word) {
    this.#setSending(true);
    try {
      this.#count(await this.#persist(() => guess(this.#known, word)));
    } catch (refusal) {
      await this.#yield(refusal, word);
    } finally {
      this.#setSending(false);
      this.#pressWhatWasKept();
    }
  }

  /** If-Match makes it safe to send a guess again: one that was counted is refused, never counted twice. */
  #persist(action) {
    return persist(action, (...wait) => this.#listener.waiting(this.#draft, ...wait), this.#end.signal);
  }

  async #yield(refusal, word) {
    if (this.#end.signal.aborted) {
      return;
    }
    if (refusal instanceof Refusal && OVERTAKEN.includes(refusal.kind)) {
      await this.#catchUp(word);
    } else {
      this.#ahead = [];
      this.#listener.refused(refusalOf(refusal, word), refusal);
    }
  }

  /** Either somebody else went on, or the guess was counted and its answer got lost. */
  async #catchUp(word) {
    const at = this.game.guesses.length;
    try {
      const known = await this.#persist(() => loadGame(this.game.id));
      if (known.game.guesses[at]?.word === word) {
        this.#count(known);
      } else {
        this.#know(known);
        this.#listener.overtaken();
      }
    } catch (refusal) {
      this.#listener.refused(refusal.sentence, refusal);
    }
  }

  #count(known) {
    this.#know(known);
    this.#type('');
    this.#listener.counted();
  }

  #know(known) {
    this.#known = known;
    if (!this.#isOpen) {
      this.#type('');
    }
  }

  #setSending(isSending) {
    this.#isSending = isSending;
    this.#listener.changed();
  }

  #pressWhatWasKept() {
    const keys = this.#ahead;
    this.#ahead = [];
    keys.forEach((key) => this.press(key));
  }
}

function refusalOf(refusal, word) {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  return refusal.kind === 'not-a-word' ? `“${word}” is not in the word list.` : refusal.sentence;
}

/** The page was left between a guess and its answer: what stands on the board is no draft. */
const withoutWhatCounted = (draft, {guesses}) => (guesses.at(-1)?.word === draft ? '' : draft);
