/**
 * A game as this page plays it: what is known of it, what is typed of the next guess, and the guess that is
 * on its way. Nothing typed is lost: while an answer is awaited, keys are kept and pressed afterwards.
 */

import {guess, loadGame, refusalIn} from './api.js';
import {persist} from './patience.js';
import {keepDraft, keptDraft} from './storage.js';

/** The game is not as this page last saw it. */
const OVERTAKEN = ['stale-game', 'game-over'];

/** Said where the server refuses a tag although the game is as it was. */
const ALTERED = 'Something between this browser and the server alters its answers (ETag), so no guess can be made. ' +
  'Try another network.';

/** Listens once the game is no longer shown. */
const DEAF = {changed() {}, counted() {}, overtaken() {}, refused() {}, waiting() {}};

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
    this.#draft = this.#isOpen ? draftOf(known.game) : '';
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
      this.#keep(key);
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

  /** It is no longer shown: a guess on its way is not sent again, what was typed stays for another time. */
  leave() {
    this.#listener = DEAF;
    this.#ahead = [];
    this.#end.abort();
  }

  get #isOpen() {
    return this.game.status === 'in-progress';
  }

  /** An Enter belongs to the guess on its way, unless another was typed since. */
  #keep(key) {
    if (key !== 'Enter' || this.#isComplete(draftAfter(this.#ahead, this.game.wordLength))) {
      this.#ahead.push(key);
    }
  }

  #take(key) {
    if (key === 'Enter') {
      this.#offer();
    } else {
      this.#type(edited(this.#draft, key, this.game.wordLength));
    }
  }

  #type(draft) {
    this.#draft = draft;
    keepDraft(this.game.id, draft);
    this.#listener.changed();
  }

  /** In an empty row, Enter is the second press of the one that sent the last guess. */
  #offer() {
    if (this.#isComplete(this.#draft)) {
      this.#send(this.#draft);
    } else if (this.#draft) {
      this.#listener.refused('Not enough letters.');
    }
  }

  #isComplete(draft) {
    return draft.length === this.game.wordLength;
  }

  async #send(word) {
    this.#setSending(true);
    try {
      this.#count(await this.#persist(() => guess(this.#known, word)));
    } catch (error) {
      await this.#yield(error, word);
    } finally {
      this.#setSending(false);
      this.#pressWhatWasKept();
    }
  }

  /** If-Match makes it safe to send a guess again: one that was counted is refused, never counted twice. */
  #persist(action) {
    return persist(action, (...wait) => this.#listener.waiting(this.#draft, ...wait), this.#end.signal);
  }

  async #yield(error, word) {
    if (this.#end.signal.aborted) {
      return;
    }
    const refusal = refusalIn(error);
    if (OVERTAKEN.includes(refusal.kind)) {
      await this.#catchUp(word);
    } else {
      this.#refuse(sentenceOf(refusal, word), refusal);
    }
  }

  /** What was typed meanwhile was meant for the state after a counted guess. */
  #refuse(sentence, refusal) {
    this.#ahead = [];
    this.#listener.refused(sentence, refusal);
  }

  /** Either the game went on elsewhere, or the guess was counted and its answer was lost. */
  async #catchUp(word) {
    const at = this.game.guesses.length;
    try {
      const known = await this.#persist(() => loadGame(this.game.id));
      if (known.game.guesses[at]?.word === word) {
        this.#count(known);
      } else if (known.game.guesses.length === at) {
        this.#refuse(ALTERED);
      } else {
        this.#ahead = [];
        this.#know(known);
        this.#listener.overtaken();
      }
    } catch (error) {
      await this.#yield(error, word);
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

/** The draft after one more key, which is not Enter. */
function edited(draft, key, length) {
  return key === 'Backspace' ? draft.slice(0, -1) : (draft + key).slice(0, length);
}

/** What these keys leave of an empty draft; Enter sends it. */
const draftAfter = (keys, length) =>
  keys.reduce((draft, key) => (key === 'Enter' ? '' : edited(draft, key, length)), '');

const sentenceOf = ({kind, sentence}, word) =>
  kind === 'not-a-word' ? `“${word}” is not in the word list.` : sentence;

/** What was typed earlier, unless it was counted since, or is nothing that this page keeps. */
function draftOf({id, guesses, wordLength}) {
  const draft = keptDraft(id);
  const isDraft = /^[a-z]*$/.test(draft) && draft.length <= wordLength;
  return isDraft && guesses.at(-1)?.word !== draft ? draft : '';
}
