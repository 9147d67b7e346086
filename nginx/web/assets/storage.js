/** What this browser keeps: choices for good, drafts as long as the tab. One that refuses, or is full, keeps nothing. */

/** @returns {?string} what a person chose; null where nothing was chosen */
export const choice = (name) => read(() => localStorage, name);

/** @param {?string} value null takes the choice back */
export const choose = (name, value) => write(() => localStorage, name, value);

/** @returns {string} what was typed of a guess that is not made yet */
export const keptDraft = (gameId) => read(() => sessionStorage, `draft.${gameId}`) ?? '';

export const keepDraft = (gameId, draft) => write(() => sessionStorage, `draft.${gameId}`, draft || null);

/** Even to name a storage throws where it is forbidden. */
function read(storage, name) {
  try {
    return storage().getItem(`wordle.${name}`);
  } catch {
    return null;
  }
}

function write(storage, name, value) {
  try {
    if (value === null) {
      storage().removeItem(`wordle.${name}`);
    } else {
      storage().setItem(`wordle.${name}`, value);
    }
  } catch {
    // What was to be kept lasts as long as the page.
  }
}
