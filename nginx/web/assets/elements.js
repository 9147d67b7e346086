/** Makes elements. What they say is text, never markup. */

/**
 * @param {string} tag
 * @param {object} attributes by name; true is an attribute without a value, false and null are none
 * @param {...(Node|string)} children strings become text
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Sets or, with false and null, removes attributes. */
export function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) {
      target.removeAttribute(name);
    } else {
      target.setAttribute(name, value === true ? '' : value);
    }
  }
}

/** Whether nothing of it is shown; `checkVisibility` is not in every browser that is in use. */
export const isHidden = (target) => target.getClientRects().length === 0;

/** The element with this id, which the page has. */
export const byId = (id) => document.getElementById(id);
