/**
 * Makes the OpenAPI UI send credentials in UTF-8, as the challenge demands (RFC 7617). The UI encodes them with
 * btoa(), which takes one byte for each character: it throws beyond Latin-1, and encodes Latin-1 unchanged, which is a
 * wrong password. Sometimes the UI passes text that is UTF-8 already, one character for each byte; this text is not
 * changed.
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
