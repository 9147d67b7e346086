/** The panels over the page: one at a time, opened by its name in the address. */

import {goTo, here, leavePanel, onMove} from './route.js';

/** @param {Object<string, function()>} preparations what a panel has to do when it opens, by its name */
export function openPanels(preparations) {
  for (const button of document.querySelectorAll('[data-panel]')) {
    button.addEventListener('click', () => goTo({...here(), panel: button.dataset.panel}));
  }
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => closeFromOutside(dialog, event));
    dialog.addEventListener('close', () => leave(dialog));
  }
  onMove(({panel}) => show(panel, preparations));
}

function show(panel, preparations) {
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    if (dialog.id !== panel) {
      dialog.close();
    }
  }
  const dialog = document.querySelector(`dialog[id="${CSS.escape(panel ?? '')}"]`);
  if (dialog && !dialog.open) {
    dialog.showModal();
    preparations[panel]?.();
  }
}

/** Closed by the button, Escape or a click beside it; or because the address has changed already. */
function leave(dialog) {
  if (here().panel === dialog.id) {
    leavePanel();
  }
}

/** What is within the panel is a part of it; the dimmed rest is the dialog's own. */
function closeFromOutside(dialog, {target, clientX, clientY}) {
  const {left, right, top, bottom} = dialog.getBoundingClientRect();
  if (target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)) {
    dialog.close();
  }
}
