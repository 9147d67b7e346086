/** The page on which an account is made. */

import {Refusal, register} from './api.js';
import {byId, element} from './elements.js';
import {fillExample} from './tiles.js';
import {showViolations} from './violations.js';

const form = byId('registration');
const button = byId('register');
const message = byId('message');

const field = (name) => form.elements.namedItem(name);

function showWelcome(username) {
  const link = element('a', {href: '/'}, 'Play');
  message.replaceChildren(`Welcome, ${username}. `, link, ' with your new name and password.');
  form.reset();
}

function showRefusal(refusal) {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  const violations = violationsOf(refusal, field('username').value);
  message.textContent = violations.length > 0 ? 'Correct what is marked.' : refusal.sentence;
  showViolations(form, violations);
}

/** A name that is taken is a fault of the field too, though not a breach of its rules. */
function violationsOf({kind, violations}, username) {
  return kind === 'username-taken'
    ? [{field: 'username', message: `${username} is taken. Choose another name.`}]
    : violations;
}

async function submit() {
  button.disabled = true;
  message.textContent = '';
  showViolations(form, []);
  try {
    showWelcome((await register(field('username').value, field('password').value)).username);
  } catch (refusal) {
    showRefusal(refusal);
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
