/** Letters, Enter and Backspace, from the keyboard on the page and the physical one. */

import {element, isHidden, setAttributes} from './dom.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', '⏎zxcvbnm⌫'];

const NAMED = {
  '⏎': {key: 'Enter', label: 'Enter', text: 'Enter'},
  '⌫': {key: 'Backspace', label: 'Delete the last letter', text: '⌫'},
};

/** The key code while an input method processes a key (UI Events section 7.3.1). */
const COMPOSING = 229;

/** With one of these, a key does not type its letter. */
const MODIFIERS = ['Control', 'Alt', 'AltGraph', 'Meta'];

/** The marks of a letter, most informative first. */
const MARKS = ['correct', 'present', 'absent'];

export class Keyboard {
  #place;
  #buttons = new Map();

  /** @param {function(string)} press called with each lower-case letter, Enter and Backspace */
  constructor(place, press) {
    this.#place = place;
    place.append(...ROWS.map((keys) => this.#row(keys)));
    place.addEventListener('click', ({target}) => pressOf(target, press));
    // A click must not move the focus to the button, because Enter would then press that button.
    place.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => this.#type(event, press));
  }

  /** Colours each letter by its best mark. */
  show({guesses}) {
    for (const [letter, button] of this.#buttons) {
      const mark = MARKS.find((candidate) => hasMark(guesses, letter, candidate));
      button.className = `key ${mark ?? ''}`;
      setAttributes(button, {'aria-label': mark ? `${letter.toUpperCase()}, ${mark}` : letter.toUpperCase()});
    }
  }

  #row(keys) {
    return element('div', {class: 'keys'}, ...Array.from(keys, (key) => this.#button(key)));
  }

  #button(key) {
    const named = NAMED[key];
    if (named) {
      return element('button', {class: 'key named', 'data-key': named.key, 'aria-label': named.label}, named.text);
    }
    const button = element('button', {class: 'key', 'data-key': key, 'aria-label': key.toUpperCase()}, key);
    this.#buttons.set(key, button);
    return button;
  }

  #type(event, press) {
    const key = keyOf(event);
    if (!key || isHidden(this.#place) || isForSomethingElse(event)) {
      return;
    }
    event.preventDefault();
    releaseFocus(event.target);
    // A key that is held down repeats for Backspace only.
    if (!event.repeat || key === 'Backspace') {
      press(key);
    }
  }
}

/** A lower-case letter, Enter or Backspace; null for any other key. */
function keyOf({key = '', code = ''}) {
  return ['Enter', 'Backspace'].includes(key) ? key : letterOf(key, code);
}

/**
 * A letter without its accents (é, İ); the Turkish ı is an i. A key without a Latin letter (Cyrillic, Greek, Hebrew …)
 * types the letter at its position on a US keyboard.
 */
function letterOf(key, code) {
  const letter = key.normalize('NFKD').toLowerCase().replace('ı', 'i');
  if (/^[a-z]\p{M}*$/u.test(letter)) {
    return letter[0];
  }
  return /\p{Script=Latin}/u.test(letter) ? null : /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? null;
}

/** Removes the focus from a button that was clicked earlier, because Enter would press it. */
function releaseFocus(target) {
  if (target.closest?.('button, a')) {
    target.blur();
  }
}

function pressOf(target, press) {
  const key = target.closest('button')?.dataset.key;
  if (key) {
    press(key);
  }
}

const hasMark = (guesses, letter, mark) =>
  guesses.some(({word, marks}) => marks.some((one, at) => one === mark && word[at] === letter));

function isForSomethingElse(event) {
  const {key, target, isComposing, keyCode} = event;
  return MODIFIERS.some((modifier) => event.getModifierState?.(modifier)) ||
    isComposing || keyCode === COMPOSING ||
    document.querySelector('dialog[open]') !== null ||
    target.closest?.('input, textarea, select, [contenteditable]') ||
    (key === 'Enter' && target.closest?.('button, a'));
}
