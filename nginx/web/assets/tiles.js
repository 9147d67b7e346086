/** Tiles: letters with their marks, with labels for screen readers. */

import {element, setAttributes} from './dom.js';

/** An empty tile. */
export function tile() {
  const empty = element('div', {role: 'img'}, element('span', {class: 'letter'}));
  paint(empty, '', null);
  return empty;
}

/** Shows a letter, which may be empty, with its mark, which may be null. */
export function paint(target, letter, mark) {
  target.className = `tile ${mark ?? (letter ? 'typed' : 'empty')}`;
  target.firstElementChild.textContent = letter;
  setAttributes(target, {'aria-label': describe(letter, mark)});
}

/** Fills a row of tiles in the rules. The mark `none` is a letter without a mark. */
export function fillExample(target) {
  const marks = target.dataset.marks.split(',');
  target.replaceChildren(...Array.from(target.dataset.word, (letter, at) => {
    const filled = tile();
    paint(filled, letter, marks[at] === 'none' ? null : marks[at]);
    return filled;
  }));
  setAttributes(target, {role: 'group', 'aria-label': `The word ${target.dataset.word} as an example`});
}

function describe(letter, mark) {
  if (!letter) {
    return 'empty';
  }
  return mark ? `${letter.toUpperCase()}, ${mark}` : letter.toUpperCase();
}
