/** Storage in this browser: preferences permanently, drafts as long as the tab. Failures are ignored. */

/** @returns {?string} null without a preference */
export const preference = (name) => read(() => localStorage, name);

/** @param {?string} value null removes the preference */
export const setPreference = (name, value) => write(() => localStorage, name, value);

/** @returns {string} the typed letters of the next guess */
export const loadDraft = (gameId) => read(() => sessionStorage, `draft.${gameId}`) ?? '';

export const saveDraft = (gameId, draft) => write(() => sessionStorage, `draft.${gameId}`, draft || null);

/** The storage is passed as a function because, where storage is disabled, even access to the property throws. */
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
    // The value is lost with the page.
  }
}
