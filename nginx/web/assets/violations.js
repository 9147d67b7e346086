/** What is wrong with a form, said at its fields. */

/** @param {{field: string, message: string}[]} violations as the API gives them; none clears what is shown */
export function showViolations(form, violations) {
  const fields = Array.from(form.elements).filter(({name}) => document.getElementById(`${name}-violations`));
  for (const field of fields) {
    const messages = violations.filter((violation) => violation.field === field.name).map(({message}) => message);
    document.getElementById(`${field.name}-violations`).textContent = messages.join(' ');
    field.setAttribute('aria-invalid', String(messages.length > 0));
  }
  fields.find(({name}) => violations.some((violation) => violation.field === name))?.focus();
}
