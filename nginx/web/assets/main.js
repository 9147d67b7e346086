/** The page of a player: starts a game or goes on with one, and guesses. */

import {Refusal, guess, loadGame, openGames, startGame} from './api.js';
import {drawBoard} from './board.js';

const NO_GAME = {maxGuesses: 6, wordLength: 5, guesses: [], status: 'none'};

const board = document.getElementById('board');
const message = document.getElementById('message');
const form = document.getElementById('guess-form');
const field = document.getElementById('guess');
const guessButton = document.getElementById('guess-button');
const startButton = document.getElementById('start');
const openList = document.getElementById('open-games');

/** The game on the board, with the ETag of what is seen of it. */
let play = {game: NO_GAME, etag: null};
let busy = false;

function say(text) {
  message.textContent = text;
}

function show(next) {
  play = next;
  field.value = '';
  draw();
  say(outcome(play.game));
}

function draw() {
  const isOpen = play.game.status === 'in-progress';
  drawBoard(board, play.game, field.value.trim());
  field.disabled = !isOpen;
  guessButton.disabled = busy || !isOpen;
  startButton.disabled = busy;
}

function outcome({status, solution, guessesRemaining}) {
  switch (status) {
    case 'won': return `You found it: ${solution}.`;
    case 'lost': return `The word was ${solution}. Next time!`;
    case 'in-progress': return `${guessesRemaining} ${guessesRemaining === 1 ? 'guess' : 'guesses'} left.`;
    default: return 'Start a game, or go on with one.';
  }
}

/** One thing at a time, so that a second click does not send a second guess; a button shows when it works. */
async function attempt(action) {
  if (busy) {
    return;
  }
  setBusy(true);
  try {
    await action();
  } catch (refusal) {
    await explain(refusal);
  } finally {
    setBusy(false);
  }
}

function setBusy(value) {
  busy = value;
  draw();
}

async function explain(refusal) {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  if (refusal.kind === 'stale-game' || refusal.kind === 'game-over') {
    show(await loadGame(play.game.id));
    say(`This game went on elsewhere. ${outcome(play.game)}`);
  } else if (refusal.kind === 'not-a-word') {
    say(`“${field.value}” is not in the list of words. It does not count.`);
    field.select();
  } else {
    say(refusal.sentence);
  }
}

async function refreshOpenGames() {
  const items = (await openGames()).map(openGameItem);
  openList.replaceChildren(...(items.length > 0 ? items : [noOpenGames()]));
}

function openGameItem({id, createdAt, guessesRemaining}) {
  const button = document.createElement('button');
  button.textContent = `${new Date(createdAt).toLocaleString()}: ${guessesRemaining} left`;
  button.addEventListener('click', () => attempt(() => resume(id)));
  return item(button);
}

function noOpenGames() {
  return item('None.');
}

function item(content) {
  const element = document.createElement('li');
  element.append(content);
  return element;
}

async function resume(id) {
  show(await loadGame(id));
  field.focus();
}

async function start() {
  show(await startGame());
  field.focus();
  await refreshOpenGames();
}

async function submit() {
  show(await guess(play, field.value.trim()));
  field.focus();
  await refreshOpenGames();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(submit);
});
field.addEventListener('input', draw);
startButton.addEventListener('click', () => attempt(start));

show(play);
attempt(refreshOpenGames);
