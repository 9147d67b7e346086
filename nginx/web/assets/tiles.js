/** Tiles: letters with their marks, for eyes and for ears. */

import {element, setAttributes} from './elements.js';

/** An empty tile. */
export function tile() {
  const made = element('div', {role: 'img'}, element('span', {class: 'letter'}));
  paint(made, '', null);
  return made;
}

/** Shows a letter, or none, with its mark, or none yet. */
export function paint(target, letter, mark) {
  target.className = `tile ${mark ?? (letter ? 'typed' : 'empty')}`;
  target.firstElementChild.textContent = letter;
  setAttributes(target, {'aria-label': describe(letter, mark)});
}

/** A row of tiles as an example of the rules: a mark `none` is a letter without one. */
export function fillExample(target) {
  const marks = target.dataset.marks.split(',');
  target.replaceChildren(...Array.from(target.dataset.word, (letter, at) => {
    const made = tile();
    paint(made, letter, marks[at] === 'none' ? null : marks[at]);
    return made;
  }));
  setAttributes(target, {role: 'group', 'aria-label': `The word ${target.dataset.word} as an example`});
}

function describe(letter, mark) {
  if (!letter) {
    return 'empty';
  }
  return mark ? `${letter.toUpperCase()}, ${mark}` : letter.toUpperCase();
}
