/** The account: its password and its end. */

import {changePassword, deleteAccount, deleteGames, loadAccount, refusalIn} from './api.js';
import {byId, element} from './elements.js';
import {showViolations, typedName} from './forms.js';

const message = byId('account-message');
const passwordForm = byId('password-form');
const deletionForm = byId('deletion-form');
const confirmation = byId('deletion-name');
const name = byId('player').textContent;

byId('password-username').value = name;

/** Shows it, with nothing typed. */
export function showAccount() {
  message.textContent = '';
  passwordForm.reset();
  byId('password-username').value = name;
  deletionForm.reset();
  byId('delete').disabled = true;
  showViolations(passwordForm, []);
  attempt(showSummary);
}

async function showSummary() {
  const {username, registeredAt} = await loadAccount();
  const day = new Date(registeredAt).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'});
  byId('account-summary').replaceChildren('You are ', element('strong', {translate: 'no'}, username), `, registered on ${day}.`);
}

async function change() {
  showViolations(passwordForm, []);
  await changePassword(byId('password').value);
  passwordForm.reset();
  message.textContent = 'Your password is changed. The browser will ask you for the new one.';
}

/** Games first: without the account nobody could ask for them any more. Done again, it goes on where it ended. */
async function remove() {
  await deleteGames();
  await deleteAccount();
  location.assign('/register#farewell');
}

async function attempt(action) {
  message.textContent = '';
  try {
    await action();
  } catch (error) {
    const refusal = refusalIn(error);
    message.textContent = refusal.violations.length > 0 ? 'Correct what is marked.' : refusal.sentence;
    showViolations(passwordForm, refusal.violations);
  }
}

/** One answer at a time: the button works again once there is one. */
function onSubmit(form, action) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    await attempt(action);
    button.disabled = form === deletionForm && !isConfirmed();
  });
}

const isConfirmed = () => typedName(confirmation).toLowerCase() === name.toLowerCase();

confirmation.addEventListener('input', () => { byId('delete').disabled = !isConfirmed(); });
onSubmit(passwordForm, change);
onSubmit(deletionForm, async () => {
  if (isConfirmed()) {
    await remove();
  }
});
