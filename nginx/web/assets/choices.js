/** What a person chose, kept in this browser. One that refuses to keep anything has no choices. */

const keyOf = (name) => `wordle.${name}`;

/** @returns {?string} none where nothing was chosen */
export function choice(name) {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** @param {?string} value none takes the choice back */
export function choose(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(keyOf(name));
    } else {
      localStorage.setItem(keyOf(name), value);
    }
  } catch {
    // Nothing is lost but the choice.
  }
}
