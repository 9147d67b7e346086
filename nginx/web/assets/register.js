/** The page on which an account is made. */

import {refusalIn, register} from './api.js';
import {byId, element} from './elements.js';
import {showViolations, typedName} from './forms.js';
import {fillExample} from './tiles.js';

const form = byId('registration');
const button = byId('register');
const message = byId('message');

/** The name of an account that may have been made: the server's answer was lost. */
let uncertain = null;

const field = (name) => form.elements.namedItem(name);

function showWelcome(username) {
  const link = element('a', {href: '/'}, 'Play');
  message.replaceChildren(
    'Welcome, ', element('strong', {translate: 'no'}, username), '. ', link, ' with your new name and password.');
  form.reset();
}

function showRefusal(refusal, username) {
  const violations = violationsOf(refusal, username);
  message.textContent = violations.length > 0 ? 'Correct what is marked.' : refusal.sentence;
  showViolations(form, violations);
}

/** A name that is taken is a fault of the field too, though not a breach of its rules. */
function violationsOf({kind, violations}, username) {
  return kind === 'username-taken'
    ? [{field: 'username', message: takenSentence(username)}]
    : violations;
}

const takenSentence = (username) =>
  username === uncertain
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
  } catch (error) {
    const refusal = refusalIn(error);
    uncertain = refusal.isLost ? username : uncertain;
    showRefusal(refusal, username);
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
