/** Shows that something is going on, should it take longer than a moment (the style sheet knows how long that is). */

let calls = 0;

/** The same promise, with activity shown until it is settled. */
export async function during(promise) {
  count(1);
  try {
    return await promise;
  } finally {
    count(-1);
  }
}

function count(change) {
  calls += change;
  document.documentElement.toggleAttribute('data-active', calls > 0);
}
