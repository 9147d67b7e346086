/** Letters, Enter and Backspace: from the keyboard on the page and from the one on the desk. */

import {element, isHidden, setAttributes} from './elements.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', '⏎zxcvbnm⌫'];

const NAMED = {
  '⏎': {key: 'Enter', label: 'Enter', text: 'Enter'},
  '⌫': {key: 'Backspace', label: 'Delete the last letter', text: '⌫'},
};

/** The key code of what an input method takes for itself (UI Events section 7.3.1). */
const COMPOSING = 229;

/** With one of these, a key means something else than its letter. */
const MODIFIERS = ['Control', 'Alt', 'AltGraph', 'Meta'];

/** Of several marks of a letter, the one that tells most. */
const TELLING = ['correct', 'present', 'absent'];

export class Keyboard {
  #place;
  #buttons = new Map();

  /** @param {function(string)} press told of each letter, in lower case, and of Enter and Backspace */
  constructor(place, press) {
    this.#place = place;
    place.append(...ROWS.map((keys) => this.#row(keys)));
    place.addEventListener('click', ({target}) => pressOf(target, press));
    // A pointer does not take the focus, so that Enter on the desk goes on to mean Enter.
    place.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => this.#type(event, press));
  }

  /** Colours each letter by what the guesses told of it. */
  show({guesses}) {
    for (const [letter, button] of this.#buttons) {
      const mark = TELLING.find((telling) => tells(guesses, letter, telling));
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
    if (!key || isHidden(this.#place) || isMeantForSomethingElse(event)) {
      return;
    }
    event.preventDefault();
    releaseFocus(event.target);
    // A key that is held down repeats itself, which is meant for deleting alone.
    if (!event.repeat || key === 'Backspace') {
      press(key);
    }
  }
}

/** Lower-case letter, Enter or Backspace; none for any other key. */
function keyOf({key = '', code = ''}) {
  return ['Enter', 'Backspace'].includes(key) ? key : letterOf(key, code);
}

/**
 * A letter without its accents (é, İ), or that of the Turkish ı. A key that gives no Latin letter (Cyrillic,
 * Greek, Hebrew …) stands for the letter in its place on a keyboard of the United States.
 */
function letterOf(key, code) {
  const letter = key.normalize('NFKD').toLowerCase().replace('ı', 'i');
  if (/^[a-z]\p{M}*$/u.test(letter)) {
    return letter[0];
  }
  return /\p{Script=Latin}/u.test(letter) ? null : /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? null;
}

/** A button that was clicked earlier must not take the Enter that follows the letters. */
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

const tells = (guesses, letter, telling) =>
  guesses.some(({word, marks}) => marks.some((mark, at) => mark === telling && word[at] === letter));

function isMeantForSomethingElse(event) {
  const {key, target, isComposing, keyCode} = event;
  return MODIFIERS.some((modifier) => event.getModifierState?.(modifier)) ||
    isComposing || keyCode === COMPOSING ||
    document.querySelector('dialog[open]') !== null ||
    target.closest?.('input, textarea, select, [contenteditable]') ||
    (key === 'Enter' && target.closest?.('button, a'));
}
