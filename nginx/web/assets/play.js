/**
 * A game that is played on this page: its latest known state, the draft of the next guess, and the guess in flight.
 * Keys that are typed while a guess is in flight are queued, and processed after its response.
 */

import {asApiError, guess, loadGame} from './api.js';
import {retry} from './retry.js';
import {loadDraft, saveDraft} from './storage.js';

/** The game has changed since this page loaded it. */
const CONFLICTS = ['stale-game', 'game-over'];

/** Shown if the server rejects an ETag although the game has not changed. */
const ALTERED_ETAG = 'Something between this browser and the server alters its responses (ETag), ' +
  'so no guess can be made. Try another network.';

/** For a game that is no longer shown. */
const NO_LISTENER = {changed() {}, counted() {}, overtaken() {}, rejected() {}, waiting() {}};

export class Play {
  #known;
  #draft;
  #listener;
  #isSending = false;
  #queuedKeys = [];
  #abort = new AbortController();

  /**
   * @param {{game: object, etag: string}} known from the API
   * @param {object} listener with the methods `changed`, `counted`, `overtaken`, `rejected`, `waiting`
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
      this.#enqueue(key);
    } else if (this.#isOpen) {
      this.#process(key);
    }
  }

  /** Checks whether the game was continued elsewhere, such as in another tab. */
  async refresh() {
    if (this.#isSending || !this.#isOpen) {
      return;
    }
    const {etag} = this.#known;
    const known = await loadGame(this.game.id);
    if (!this.#abort.signal.aborted && etag === this.#known.etag && known.etag !== etag) {
      this.#update(known);
      this.#listener.overtaken();
    }
  }

  /** Ends the play when the game is no longer shown: a guess in flight is not retried, the draft stays stored. */
  leave() {
    this.#listener = NO_LISTENER;
    this.#queuedKeys = [];
    this.#abort.abort();
  }

  get #isOpen() {
    return this.game.status === 'in-progress';
  }

  /** Drops an Enter, as a repeated press for the guess in flight, unless a complete word was typed since. */
  #enqueue(key) {
    if (key !== 'Enter' || this.#isComplete(draftAfter(this.#queuedKeys, this.game.wordLength))) {
      this.#queuedKeys.push(key);
    }
  }

  #process(key) {
    if (key === 'Enter') {
      this.#submit();
    } else {
      this.#setDraft(edited(this.#draft, key, this.game.wordLength));
    }
  }

  #setDraft(draft) {
    this.#draft = draft;
    saveDraft(this.game.id, draft);
    this.#listener.changed();
  }

  /** Ignores Enter in an empty row, where it repeats the Enter that sent the last guess. */
  #submit() {
    if (this.#isComplete(this.#draft)) {
      this.#send(this.#draft);
    } else if (this.#draft) {
      this.#listener.rejected('Not enough letters.');
    }
  }

  #isComplete(draft) {
    return draft.length === this.game.wordLength;
  }

  async #send(word) {
    this.#setSending(true);
    try {
      this.#count(await this.#retry(() => guess(this.#known, word)));
    } catch (error) {
      await this.#handle(error, word);
    } finally {
      this.#setSending(false);
      this.#processQueuedKeys();
    }
  }

  /** If-Match makes a retry of a guess safe: the server rejects a guess that it has counted already. */
  #retry(action) {
    return retry(action, (...pause) => this.#listener.waiting(this.#draft, ...pause), this.#abort.signal);
  }

  async #handle(caught, word) {
    if (this.#abort.signal.aborted) {
      return;
    }
    const error = asApiError(caught);
    if (CONFLICTS.includes(error.kind)) {
      await this.#catchUp(word);
    } else {
      this.#reject(messageOf(error, word), error);
    }
  }

  /** Drops the queued keys, because they were typed for the state after a counted guess. */
  #reject(message, error) {
    this.#queuedKeys = [];
    this.#listener.rejected(message, error);
  }

  /** Loads the game: it was continued elsewhere, or the guess was counted and its response was lost. */
  async #catchUp(word) {
    const at = this.game.guesses.length;
    try {
      const known = await this.#retry(() => loadGame(this.game.id));
      if (known.game.guesses[at]?.word === word) {
        this.#count(known);
      } else if (known.game.guesses.length === at) {
        this.#reject(ALTERED_ETAG);
      } else {
        this.#queuedKeys = [];
        this.#update(known);
        this.#listener.overtaken();
      }
    } catch (error) {
      await this.#handle(error, word);
    }
  }

  #count(known) {
    this.#update(known);
    this.#setDraft('');
    this.#listener.counted();
  }

  #update(known) {
    this.#known = known;
    if (!this.#isOpen) {
      this.#setDraft('');
    }
  }

  #setSending(isSending) {
    this.#isSending = isSending;
    this.#listener.changed();
  }

  #processQueuedKeys() {
    const keys = this.#queuedKeys;
    this.#queuedKeys = [];
    keys.forEach((key) => this.press(key));
  }
}

/** The draft after a letter or Backspace. */
function edited(draft, key, length) {
  return key === 'Backspace' ? draft.slice(0, -1) : (draft + key).slice(0, length);
}

/** The draft after these keys, from an empty one; Enter empties it. */
const draftAfter = (keys, length) =>
  keys.reduce((draft, key) => (key === 'Enter' ? '' : edited(draft, key, length)), '');

const messageOf = ({kind, userMessage}, word) =>
  kind === 'not-a-word' ? `“${word}” is not in the word list.` : userMessage;

/** The stored draft, unless it was counted since, or is not one that this page stores. */
function draftOf({id, guesses, wordLength}) {
  const draft = loadDraft(id);
  const isDraft = /^[a-z]*$/.test(draft) && draft.length <= wordLength;
  return isDraft && guesses.at(-1)?.word !== draft ? draft : '';
}
