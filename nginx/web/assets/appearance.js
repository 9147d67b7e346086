/** Theme and palette: the player's preference, or the device's setting. */

import {preference, setPreference} from './storage.js';

const THEMES = ['light', 'dark'];

export const theme = () => THEMES.find((name) => name === preference('theme')) ?? 'system';

export const isHighContrast = () => preference('palette') === 'high-contrast';

export function chooseTheme(value) {
  setPreference('theme', THEMES.includes(value) ? value : null);
  apply();
}

export function chooseHighContrast(isChosen) {
  setPreference('palette', isChosen ? 'high-contrast' : null);
  apply();
}

function apply() {
  const {dataset} = document.documentElement;
  dataset.theme = theme();
  dataset.palette = isHighContrast() ? 'high-contrast' : 'usual';
}

// A change in another tab applies here, too.
addEventListener('storage', apply);
apply();
