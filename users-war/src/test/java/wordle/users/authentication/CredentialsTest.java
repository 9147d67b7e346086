package wordle.users.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final Credentials ALICE = new Credentials("alice", "correct horse");

  @Test
  void examplesOfTheStandardAreParsed() {
    // RFC 7617 section 2 and, in UTF-8, section 2.1.
    assertEquals(
        Optional.of(new Credentials("Aladdin", "open sesame")),
        Credentials.parse("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    assertEquals(
        Optional.of(new Credentials("test", "123£")), Credentials.parse("Basic dGVzdDoxMjPCow=="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "bAsIc   "})
  void schemeIsParsedInEveryCase(String scheme) {
    assertEquals(Optional.of(ALICE), Credentials.parse(scheme + base64("alice:correct horse")));
  }

  @Test
  void passwordMayContainColonsAndTheUsernameMayNot() {
    assertEquals(
        Optional.of(new Credentials("alice", "a:b:c")), Credentials.parse(basic("alice:a:b:c")));
  }

  @Test
  void eachMayBeEmpty() {
    assertEquals(Optional.of(new Credentials("", "")), Credentials.parse(basic(":")));
    assertEquals(Optional.of(new Credentials("a", "")), Credentials.parse(basic("a:")));
    assertEquals(Optional.of(new Credentials("", "b")), Credentials.parse(basic(":b")));
  }

  @Test
  void everyUnicodeCharacterIsParsed() {
    assertEquals(
        Optional.of(new Credentials("zoë", "e\u0301 😀")),
        Credentials.parse(basic("zoë:e\u0301 😀")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic\tYTpi",
        "Basic:YTpi",
        "BasicYTpi",
        "Bearer YTpi",
        "Digest username=\"a\"",
        "YTpi",
        " Basic YTpi",
        "Basic YTpi ",
        "Basic YTpi YTpi",
        "Basic YTpi, Basic YTpi",
        "Basic YTpi\n",
        "Basic YT pi",
        "Basic YTpi=", // padding that is not allowed
        "Basic YTo", // padding that is missing
        "Basic YTp=", // leftover bits
        "Basic YTpiY",
        "Basic =YTp",
        "Basic ====",
        "Basic YTp\u00ef",
        "Basic YTo-_w==", // the alphabet for URLs
        "Basic \u0000"
      })
  void otherHeadersAreRejected(String header) {
    assertEquals(Optional.empty(), Credentials.parse(header));
  }

  @Test
  void credentialsWithoutAColonAreRejected() {
    assertEquals(Optional.empty(), Credentials.parse(basic("alice")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\t", "\n", "\r", "\u001f", "\u007f", "\u0080", "\u009f"})
  void controlCharactersAreRejectedInBoth(String control) {
    assertEquals(Optional.empty(), Credentials.parse(basic("alice:correct" + control)));
    assertEquals(Optional.empty(), Credentials.parse(basic("ali" + control + "ce:correct")));
  }

  @Test
  void bytesThatAreNotUtf8AreRejected() {
    byte[] latin = "zoë:password".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        Optional.empty(), Credentials.parse("Basic " + Base64.getEncoder().encodeToString(latin)));
    byte[] surrogate = {'a', ':', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    assertEquals(
        Optional.empty(),
        Credentials.parse("Basic " + Base64.getEncoder().encodeToString(surrogate)));
  }

  @Test
  void credentialsAreMasked() {
    assertFalse(ALICE.toString().contains("alice"));
    assertFalse(ALICE.toString().contains("horse"));
  }

  private static String basic(String text) {
    return "Basic " + base64(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
