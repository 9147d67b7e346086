/** A finished game as a grid of colours that gives nothing away, and the ways to pass it on. */

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
 * By the device's own means, else into the clipboard.
 *
 * @returns {Promise<string>} `shared`, `copied`, or `refused` where the browser allows neither
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
