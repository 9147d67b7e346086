/**
 * Where one is: on which game, and in which panel. It is in the address, so that a reload comes back to
 * it and the back button leads out of it: `#<game>/<panel>`, either of them empty.
 */

const ID = /^[0-9a-f-]{36}$/;

const listeners = [];

/** @returns {{game: ?string, panel: ?string}} */
export function here() {
  const [game, panel] = location.hash.slice(1).split('/');
  return {game: ID.test(game) ? game : null, panel: panel || null};
}

/** Calls back now and whenever one is elsewhere. */
export function onMove(listener) {
  listeners.push(listener);
}

/** Goes on to another place, from which the back button leads here. */
export function goTo(place) {
  const address = addressOf(place);
  if (address !== addressOf(here())) {
    history.pushState({isInside: true}, '', address);
  }
  arrive();
}

/** Leaves the panel: back, if that is where it was opened from. */
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

/** Tells all who listen where one is. */
export function arrive() {
  listeners.forEach((listener) => listener(here()));
}

addEventListener('popstate', arrive);

const addressOf = ({game, panel}) =>
  location.pathname + (game || panel ? `#${game ?? ''}${panel ? `/${panel}` : ''}` : '');
