/** Creates and finds elements. Strings become text nodes, never markup. */

/**
 * @param {string} tag
 * @param {object} attributes by name; true sets an empty value, false and null set no attribute
 * @param {...(Node|string)} children strings become text
 */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  setAttributes(created, attributes);
  created.append(...children);
  return created;
}

/** Sets attributes; false and null remove one. */
export function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) {
      target.removeAttribute(name);
    } else {
      target.setAttribute(name, value === true ? '' : value);
    }
  }
}

/** Whether the element is not rendered. Older browsers have no `checkVisibility`. */
export const isHidden = (target) => target.getClientRects().length === 0;

/** The element with this id, which must exist. */
export const byId = (id) => document.getElementById(id);
