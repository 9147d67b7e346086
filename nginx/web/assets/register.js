/** The page on which an account is made. */

import {Refusal, register} from './api.js';

const FIELDS = ['username', 'password'];

const form = document.getElementById('registration');
const button = document.getElementById('register');
const message = document.getElementById('message');

const field = (name) => form.elements.namedItem(name);

function showViolations(violations) {
  for (const name of FIELDS) {
    const messages = violations.filter((violation) => violation.field === name).map(({message}) => message);
    document.getElementById(`${name}-violations`).textContent = messages.join(' ');
    field(name).setAttribute('aria-invalid', String(messages.length > 0));
  }
  const first = FIELDS.find((name) => violations.some((violation) => violation.field === name));
  if (first) {
    field(first).focus();
  }
}

function showWelcome(username) {
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = 'Play';
  message.replaceChildren(`Welcome, ${username}. `, link, ' with your new name and password.');
  form.reset();
}

function showRefusal(refusal) {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  const violations = violationsOf(refusal, field('username').value);
  message.textContent = violations.length > 0 ? 'Correct what is marked.' : refusal.sentence;
  showViolations(violations);
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
  showViolations([]);
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
button.disabled = false;
