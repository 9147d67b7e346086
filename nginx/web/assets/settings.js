/** What a person may set for this browser. */

import {chooseHighContrast, chooseTheme, isHighContrast, theme} from './appearance.js';
import {byId} from './elements.js';

const themes = byId('theme');
const highContrast = byId('high-contrast');

themes.addEventListener('change', ({target}) => chooseTheme(target.value));
highContrast.addEventListener('change', () => chooseHighContrast(highContrast.checked));

/** Shows what is chosen; another tab may have chosen since. */
export function showSettings() {
  themes.querySelector(`[value="${theme()}"]`).checked = true;
  highContrast.checked = isHighContrast();
}
