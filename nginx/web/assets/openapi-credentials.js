/**
 * Has the OpenAPI UI send credentials in UTF-8, as the challenge asks (RFC 7617). The UI encodes them by btoa(), which
 * takes one byte a character: it fails beyond Latin-1, and sends Latin-1 as it is, which is a wrong password. The UI
 * also hands over text that is UTF-8 already, a character for each byte; that stays.
 */
const encode = globalThis.btoa;

globalThis.btoa = (text) => encode(holdsUtf8(text) ? text : inUtf8(text));

function holdsUtf8(text) {
  const codes = Array.from(text, (character) => character.codePointAt(0));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
    return codes.every((code) => code < 256);
  } catch {
    return false;
  }
}

function inUtf8(text) {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
