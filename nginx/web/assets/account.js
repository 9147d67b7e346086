/** The account panel: a new password, and the deletion of the account. */

import {asApiError, changePassword, deleteAccount, deleteGames, loadAccount} from './api.js';
import {byId, element} from './dom.js';
import {showViolations, typedName} from './forms.js';

const message = byId('account-message');
const passwordForm = byId('password-form');
const deletionForm = byId('deletion-form');
const confirmation = byId('deletion-name');
const name = byId('player').textContent;

byId('password-username').value = name;

/** Shows the account, with empty forms. */
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
  byId('account-summary').replaceChildren(
    'You are ', element('strong', {translate: 'no'}, username), `, registered on ${day}.`);
}

async function change() {
  showViolations(passwordForm, []);
  await changePassword(byId('password').value);
  passwordForm.reset();
  message.textContent = 'Your password is changed. The browser will ask you for the new one.';
}

/** Deletes games first, because that needs the account's credentials. After a failure, a second attempt continues. */
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
    const {violations, userMessage} = asApiError(error);
    message.textContent = violations.length > 0 ? 'Correct the marked fields.' : userMessage;
    showViolations(passwordForm, violations);
  }
}

/** One request at a time: the button is disabled until the response. */
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
