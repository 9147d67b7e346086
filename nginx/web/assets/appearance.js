/** How the page looks: what the person chose, kept in this browser; else as the device says. */

const THEMES = ['light', 'dark'];

export const theme = () => read('theme') ?? 'system';

export const isHighContrast = () => read('palette') === 'high-contrast';

export function chooseTheme(value) {
  write('theme', THEMES.includes(value) ? value : null);
}

export function chooseHighContrast(isChosen) {
  write('palette', isChosen ? 'high-contrast' : null);
}

function apply() {
  const {dataset} = document.documentElement;
  dataset.theme = theme();
  dataset.palette = isHighContrast() ? 'high-contrast' : 'usual';
}

/** A browser may refuse to keep anything; then nothing is chosen. */
function read(name) {
  try {
    return localStorage.getItem(`wordle.${name}`);
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(`wordle.${name}`);
    } else {
      localStorage.setItem(`wordle.${name}`, value);
    }
  } catch {
    // Nothing is lost but the choice.
  }
  apply();
}

// Another tab's choice is this one's too.
addEventListener('storage', apply);
apply();
