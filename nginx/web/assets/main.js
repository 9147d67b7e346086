/** The player's page: shows the view that the address names. */

import {showAccount} from './account.js';
import {asApiError, loadGame} from './api.js';
import {byId} from './dom.js';
import {GameView} from './game.js';
import {Home} from './home.js';
import {showLeaderboard} from './leaderboard.js';
import {say, signIn} from './messages.js';
import {openPanels} from './panels.js';
import {retry} from './retry.js';
import {arrive, goTo, onMove} from './route.js';
import {showSettings} from './settings.js';
import {showStatistics} from './statistics.js';
import {fillExample} from './tiles.js';

const view = new GameView();
const home = new Home(enter);

/** Aborts the loading of a game when another view is to be shown. */
let opening = new AbortController();
let shown;

/** Shows a game that was just started, and so needs no loading. */
function enter(known) {
  showSection('game');
  view.show(known);
  goTo({game: known.game.id, panel: null});
}

function show({game}) {
  if (game === shown && game === view.id) {
    return;
  }
  opening.abort();
  opening = new AbortController();
  shown = game;
  if (game === null) {
    showSection('home');
    view.leave();
    home.show();
  } else if (game !== view.id) {
    showSection(null);
    open(game, opening.signal);
  }
}

/** @param {?string} section home or game; null while a game is loaded */
function showSection(section) {
  byId('home').hidden = section !== 'home';
  byId('game').hidden = section !== 'game';
  byId('main').dataset.view = section ?? '';
}

async function open(id, signal) {
  say('');
  try {
    const known = await retry(() => loadGame(id), showPause, signal);
    if (!signal.aborted) {
      showSection('game');
      view.show(known);
    }
  } catch (error) {
    if (!signal.aborted) {
      giveUp(asApiError(error));
    }
  }
}

function showPause({isRetryable}, seconds, tryNow) {
  say(
    isRetryable
      ? `The server is busy. The game is loaded in ${seconds} s.`
      : 'No connection. The game is loaded once there is one.',
    {label: 'Try now', run: tryNow},
  );
}

function giveUp({kind, status, userMessage}) {
  goTo({game: null, panel: null});
  say(
    kind === 'no-such-game' ? 'There is no such game.' : userMessage,
    status === 401 ? signIn : null,
  );
}

document.querySelectorAll('.example').forEach(fillExample);
document.querySelector('.brand').addEventListener('click', (event) => {
  event.preventDefault();
  say('');
  goTo({game: null, panel: null});
});
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('main').focus();
});
// While Enter is held down, the browser would press a button repeatedly.
addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter' && event.target.closest?.('button')) {
    event.preventDefault();
  }
});
addEventListener('offline', () => say('No connection. Nothing is lost: continue when you are online again.'));
addEventListener('online', () => say(''));
openPanels({
  statistics: showStatistics,
  leaderboard: showLeaderboard,
  settings: showSettings,
  account: showAccount,
});
onMove(show);
arrive();
