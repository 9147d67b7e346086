/** The panels over the page. The address names the open one. */

import {goTo, here, leavePanel, onMove} from './route.js';

/** @param {Object<string, function()>} preparations functions that fill a panel when it opens, by its name */
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

/**
 * Updates the address after the button, Escape or a click outside, unless the panel closed because the address
 * changed.
 */
function leave(dialog) {
  if (here().panel === dialog.id) {
    leavePanel();
  }
}

/** A click on the backdrop has the dialog itself as its target, but lies outside of its box. */
function closeFromOutside(dialog, {target, clientX, clientY}) {
  const {left, right, top, bottom} = dialog.getBoundingClientRect();
  if (target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)) {
    dialog.close();
  }
}
