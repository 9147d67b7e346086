/** The page of a player: which of its views is shown, and where each one leads. */

import {showAccount} from './account.js';
import {loadGame, refusalIn} from './api.js';
import {byId} from './elements.js';
import {GameView} from './game.js';
import {Home} from './home.js';
import {showLeaderboard} from './leaderboard.js';
import {say, signIn} from './messages.js';
import {openPanels} from './panels.js';
import {persist} from './patience.js';
import {arrive, goTo, onMove} from './route.js';
import {showSettings} from './settings.js';
import {showStatistics} from './statistics.js';
import {fillExample} from './tiles.js';

const view = new GameView();
const home = new Home(enter);

/** What is on its way to be shown ends as soon as something else is to be. */
let opening = new AbortController();
let shown;

/** A game that was started is known: it needs no loading. */
function enter(known) {
  see('game');
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
    see('home');
    view.leave();
    home.show();
  } else if (game !== view.id) {
    see(null);
    open(game, opening.signal);
  }
}

/** @param {?string} section home or game; none while a game is on its way */
function see(section) {
  byId('home').hidden = section !== 'home';
  byId('game').hidden = section !== 'game';
  byId('main').dataset.view = section ?? '';
}

async function open(id, signal) {
  say('');
  try {
    const known = await persist(() => loadGame(id), waiting, signal);
    if (!signal.aborted) {
      see('game');
      view.show(known);
    }
  } catch (error) {
    if (!signal.aborted) {
      giveUp(refusalIn(error));
    }
  }
}

function waiting(refusal, seconds, tryNow) {
  say(
    refusal.isBusy
      ? `The server is busy. The game is loaded in ${seconds} s.`
      : 'No connection. The game is loaded once there is one.',
    {label: 'Try now', run: tryNow},
  );
}

function giveUp(refusal) {
  goTo({game: null, panel: null});
  say(
    refusal.kind === 'no-such-game' ? 'There is no such game.' : refusal.sentence,
    refusal.status === 401 ? signIn : null,
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
// An Enter that is held down presses a button once.
addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter' && event.target.closest?.('button')) {
    event.preventDefault();
  }
});
addEventListener('offline', () => say('No connection. Nothing is lost: go on once there is one.'));
addEventListener('online', () => say(''));
openPanels({
  statistics: showStatistics,
  leaderboard: showLeaderboard,
  settings: showSettings,
  account: showAccount,
});
onMove(show);
arrive();
