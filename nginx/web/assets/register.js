/** The registration page. */

import {asApiError, register} from './api.js';
import {byId, element} from './dom.js';
import {showViolations, typedName} from './forms.js';
import {fillExample} from './tiles.js';

const form = byId('registration');
const button = byId('register');
const message = byId('message');

/** The username of a registration whose outcome is unknown, because the response was lost. */
let indeterminate = null;

const field = (name) => form.elements.namedItem(name);

function showWelcome(username) {
  const link = element('a', {href: '/'}, 'Play');
  message.replaceChildren(
    'Welcome, ', element('strong', {translate: 'no'}, username), '. ', link, ' with your new name and password.');
  form.reset();
}

function showError(error, username) {
  const violations = violationsOf(error, username);
  message.textContent = violations.length > 0 ? 'Correct the marked fields.' : error.userMessage;
  showViolations(form, violations);
}

/** The API reports a taken username without a violation; the form shows it at the field nevertheless. */
function violationsOf({kind, violations}, username) {
  return kind === 'username-taken'
    ? [{field: 'username', message: takenMessage(username)}]
    : violations;
}

const takenMessage = (username) =>
  username === indeterminate
    ? `${username} is taken, perhaps by your first attempt: try to sign in, or choose another name.`
    : `${username} is taken. Choose another name.`;

async function submit() {
  button.disabled = true;
  message.textContent = '';
  showViolations(form, []);
  const username = typedName(field('username'));
  field('username').value = username;
  try {
    showWelcome((await register(username, field('password').value)).username);
  } catch (caught) {
    const error = asApiError(caught);
    indeterminate = error.isIndeterminate ? username : indeterminate;
    showError(error, username);
  } finally {
    button.disabled = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
document.querySelectorAll('.example').forEach(fillExample);
if (location.hash === '#farewell') {
  message.textContent = 'Your account and all of its games are gone. Good-bye!';
}
button.disabled = false;
