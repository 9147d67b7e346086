/** Letters, Enter and Backspace: from the keyboard on the page and from the one on the desk. */

import {element, setAttributes} from './elements.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', '⏎zxcvbnm⌫'];

const NAMED = {
  '⏎': {key: 'Enter', label: 'Enter', text: 'Enter'},
  '⌫': {key: 'Backspace', label: 'Delete the last letter', text: '⌫'},
};

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
    if (!this.#place.checkVisibility() || isMeantForSomethingElse(event)) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (/^[a-z]$/.test(key) || key === 'Enter' || key === 'Backspace') {
      event.preventDefault();
      press(key);
    }
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

function isMeantForSomethingElse({key, target, ctrlKey, metaKey, altKey, isComposing}) {
  return ctrlKey || metaKey || altKey || isComposing ||
    document.querySelector('dialog[open]') !== null ||
    target.closest('input, textarea') !== null ||
    (key === 'Enter' && target.closest('button, a') !== null);
}
