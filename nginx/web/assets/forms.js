/** Forms: the values of fields, and their violations. */

/** The name in a field, without the spaces and invisible characters that phones add. */
export const typedName = ({value}) => value.normalize('NFC').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** @param {{field: string, message: string}[]} violations from the API; an empty list removes those shown */
export function showViolations(form, violations) {
  const fields = Array.from(form.elements).filter(({name}) => document.getElementById(`${name}-violations`));
  for (const field of fields) {
    const messages = violations.filter((violation) => violation.field === field.name).map(({message}) => message);
    document.getElementById(`${field.name}-violations`).textContent = messages.join(' ');
    field.setAttribute('aria-invalid', String(messages.length > 0));
  }
  fields.find(({name}) => violations.some((violation) => violation.field === name))?.focus();
}
