/** The statistics panel: the player's finished games. */

import {loadStatistics} from './api.js';
import {byId, element} from './dom.js';
import {tabs} from './tabs.js';

/** Shows the current statistics. */
export const showStatistics = tabs('statistics', async (puzzle) => {
  const statistics = await loadStatistics(puzzle);
  return () => {
    byId('statistics-figures').replaceChildren(...figuresOf(statistics));
    byId('distribution').replaceChildren(...barsOf(statistics.guessDistribution));
  };
});

const figuresOf = ({played, winRate, currentStreak, longestStreak, averageScore}) => [
  figure(played, 'Played'),
  figure(`${Math.round(winRate * 100)}%`, 'Won'),
  figure(currentStreak, 'Current streak'),
  figure(longestStreak, 'Longest streak'),
  figure(averageScore.toFixed(2), 'Average score'),
];

const figure = (value, name) =>
  element('div', {}, element('dt', {}, name), element('dd', {}, String(value)));

function barsOf(distribution) {
  const most = Math.max(1, ...Object.values(distribution));
  return Object.entries(distribution).map(([guesses, games]) => barOf(guesses, games, games / most));
}

function barOf(guesses, games, share) {
  const bar = element('span', {class: games > 0 ? 'bar-of' : 'bar-of none', 'aria-hidden': 'true'}, String(games));
  bar.style.setProperty('--share', `${share * 100}%`);
  const words = `In ${guesses}: ${games} ${games === 1 ? 'game' : 'games'}`;
  return element('li', {},
    element('span', {class: 'visually-hidden'}, words),
    element('span', {class: 'bar-name', 'aria-hidden': 'true'}, guesses),
    element('span', {class: 'bar-place', 'aria-hidden': 'true'}, bar));
}
