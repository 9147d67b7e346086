/** How the page looks: as the person chose, else as the device says. */

import {choice, choose} from './storage.js';

const THEMES = ['light', 'dark'];

export const theme = () => THEMES.find((name) => name === choice('theme')) ?? 'system';

export const isHighContrast = () => choice('palette') === 'high-contrast';

export function chooseTheme(value) {
  choose('theme', THEMES.includes(value) ? value : null);
  apply();
}

export function chooseHighContrast(isChosen) {
  choose('palette', isChosen ? 'high-contrast' : null);
  apply();
}

function apply() {
  const {dataset} = document.documentElement;
  dataset.theme = theme();
  dataset.palette = isHighContrast() ? 'high-contrast' : 'usual';
}

// Another tab's choice is this one's too.
addEventListener('storage', apply);
apply();
