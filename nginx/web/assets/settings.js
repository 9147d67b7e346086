/** The settings panel: preferences in this browser. */

import {chooseHighContrast, chooseTheme, isHighContrast, theme} from './appearance.js';
import {byId} from './dom.js';

const themes = byId('theme');
const highContrast = byId('high-contrast');

themes.addEventListener('change', ({target}) => chooseTheme(target.value));
highContrast.addEventListener('change', () => chooseHighContrast(highContrast.checked));

/** Shows the current preferences, which another tab may have changed. */
export function showSettings() {
  themes.querySelector(`[value="${theme()}"]`).checked = true;
  highContrast.checked = isHighContrast();
}
