/** Draws a game: a row for each guess that it allows, a cell for each letter. */

/**
 * @param {HTMLElement} board the list to fill
 * @param {object} game as the API gives it
 * @param {string} draft what has been typed of the next guess
 */
export function drawBoard(board, game, draft = '') {
  const rows = Array.from({length: game.maxGuesses}, (_, number) => {
    const guess = game.guesses[number];
    return guess ? guessRow(guess) : emptyRow(game, number === game.guesses.length ? draft : '');
  });
  board.replaceChildren(...rows);
}

function guessRow({word, marks}) {
  return row(Array.from(word, (letter, at) => cell(letter, marks[at])), describe(word, marks));
}

function emptyRow({wordLength}, draft) {
  return row(Array.from({length: wordLength}, (_, at) => cell(draft[at] ?? '')), 'No guess yet');
}

/** The cells are for the eye; who listens gets the sentence. */
function row(cells, sentence) {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.className = 'for-listeners';
  words.textContent = sentence;
  item.append(words, ...cells);
  return item;
}

function cell(letter, mark = 'none') {
  const element = document.createElement('span');
  element.className = `cell ${mark}`;
  element.setAttribute('aria-hidden', 'true');
  element.textContent = letter;
  return element;
}

function describe(word, marks) {
  return Array.from(word, (letter, at) => `${letter} ${marks[at]}`).join(', ');
}
