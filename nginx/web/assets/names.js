/** Names, as people and their phones type them. */

/** The name in a field, without the spaces and invisible marks that a phone adds to it. */
export const typedName = ({value}) => value.normalize('NFC').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
