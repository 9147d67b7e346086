/** What was typed of a guess that is not made yet: it outlives a reload of the tab. */

const keyOf = (gameId) => `wordle.draft.${gameId}`;

/** @returns {string} empty if there is none */
export function keptDraft(gameId) {
  try {
    return sessionStorage.getItem(keyOf(gameId)) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(gameId, draft) {
  try {
    if (draft) {
      sessionStorage.setItem(keyOf(gameId), draft);
    } else {
      sessionStorage.removeItem(keyOf(gameId));
    }
  } catch {
    // The browser keeps nothing; the draft lasts as long as the page.
  }
}
