/** The leaderboard panel: the best players, and the standing of this player. */

import {loadLeaderboard, loadTime} from './api.js';
import {dayOf} from './clock.js';
import {byId, element} from './dom.js';
import {tabs} from './tabs.js';

/** Shows the current leaderboard. */
export const showLeaderboard = tabs('leaderboard', async (tab) => {
  const board = await loadLeaderboard(await queryOf(tab));
  return () => show(board);
});

async function queryOf(tab) {
  switch (tab) {
    case 'daily':
    case 'random': return `?puzzle=${tab}`;
    case 'today': return `?puzzle=daily&date=${dayOf(await loadTime())}`;
    default: return '';
  }
}

function show({entries, me}) {
  const isListed = entries.some(({username}) => username === me.username);
  const rows = entries.map((entry) => rowOf(entry, entry.username === me.username));
  if (!isListed && me.rank !== null) {
    rows.push(rowOf(me, true));
  }
  byId('standings').replaceChildren(...(rows.length > 0 ? rows : [noStandings()]));
  byId('standing-note').textContent = noteOf(me);
}

function rowOf({rank, username, averageScore, played}, isMe) {
  return element('tr', {class: isMe ? 'me' : null},
    element('td', {class: rank <= 3 ? `rank medal-${rank}` : 'rank'}, element('span', {}, String(rank))),
    element('th', {scope: 'row'}, element('span', {translate: 'no'}, username), isMe ? ' (you)' : ''),
    element('td', {}, averageScore.toFixed(2)),
    element('td', {}, String(played)));
}

const noStandings = () =>
  element('tr', {}, element('td', {colspan: '4', class: 'quiet nothing'}, 'No player is ranked yet.'));

function noteOf({rank, played}) {
  return rank === null
    ? `You are not ranked yet: too few games finished (${played} so far).`
    : 'Ranked by average score; in a tie, more games played rank higher.';
}
