/**
 * The shown game and panel, as part of the address: `#<game>/<panel>`, where both may be empty. So a reload shows them
 * again, and the back button leaves them.
 */

const ID = /^[0-9a-f-]{36}$/;

const listeners = [];

/** @returns {{game: ?string, panel: ?string}} */
export function here() {
  const [game, panel] = location.hash.slice(1).split('/');
  return {game: ID.test(game) ? game : null, panel: panel || null};
}

/** Calls back on each change of the address, and at the start of the page. */
export function onMove(listener) {
  listeners.push(listener);
}

/** Shows another game or panel, as a new entry of the browser's history. */
export function goTo(place) {
  const address = addressOf(place);
  if (address !== addressOf(here())) {
    history.pushState({isInside: true}, '', address);
  }
  arrive();
}

/** Closes the panel: goes back in the history if the panel was opened on this page. */
export function leavePanel() {
  if (here().panel === null) {
    return;
  }
  if (history.state?.isInside) {
    history.back();
  } else {
    history.replaceState(null, '', addressOf({...here(), panel: null}));
    arrive();
  }
}

/** Notifies all listeners of the current address. */
export function arrive() {
  listeners.forEach((listener) => listener(here()));
}

addEventListener('popstate', arrive);

const addressOf = ({game, panel}) =>
  location.pathname + (game || panel ? `#${game ?? ''}${panel ? `/${panel}` : ''}` : '');
