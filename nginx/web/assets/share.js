/** Shares a finished game as a grid of colours without letters. */

const USUAL = {correct: '🟩', present: '🟨', absent: '⬛'};
const HIGH_CONTRAST = {correct: '🟧', present: '🟦', absent: '⬛'};

/** @returns {string} a headline, and a line for each guess */
export function gridOf({puzzle, date, status, hardMode, guesses, maxGuesses}, isHighContrast) {
  const colours = isHighContrast ? HIGH_CONTRAST : USUAL;
  const name = puzzle === 'daily' ? `Wordle ${date}` : 'Wordle, a free game';
  const score = `${status === 'won' ? guesses.length : 'X'}/${maxGuesses}${hardMode ? '*' : ''}`;
  const rows = guesses.map(({marks}) => marks.map((mark) => colours[mark]).join(''));
  return [`${name} ${score}`, '', ...rows].join('\n');
}

/**
 * Opens the device's share dialog, or copies the text to the clipboard if there is none.
 *
 * @returns {Promise<string>} `shared`, `copied`, or `refused` if the browser allows neither
 */
export async function share(text) {
  if (navigator.share) {
    try {
      await navigator.share({text});
      return 'shared';
    } catch (error) {
      if (error.name === 'AbortError') {
        return 'shared';
      }
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
