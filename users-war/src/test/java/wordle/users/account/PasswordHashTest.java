package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  private static final byte[] SALT = {1, 2, 3};
  private static final byte[] RESULT = {4, 5, 6};
  private static final String ENCODED = "pbkdf2-sha512$1000$AQID$BAUG";

  @Test
  void textContainsTheParametersAndTheResult() {
    assertEquals(ENCODED, PasswordHash.of(1000, SALT, RESULT).encoded());
  }

  @Test
  void textIsParsedAsItWasFormatted() {
    PasswordHash hash = PasswordHash.parse(ENCODED);
    assertEquals(1000, hash.iterations());
    assertArrayEquals(SALT, hash.salt());
    assertEquals(3, hash.length());
    assertTrue(hash.isResult(RESULT));
    assertFalse(hash.isResult(SALT));
    assertEquals(ENCODED, hash.encoded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "bcrypt$1000$AQID$BAUG",
        "pbkdf2-sha512$0$AQID$BAUG",
        "pbkdf2-sha512$-1$AQID$BAUG",
        "pbkdf2-sha512$9999999999$AQID$BAUG",
        "pbkdf2-sha512$1000$$BAUG",
        "pbkdf2-sha512$1000$AQID$",
        "pbkdf2-sha512$1000$AQID",
        "pbkdf2-sha512$1000$AQID$BA=UG",
        "pbkdf2-sha512$1000$AQID$BAUG$",
        "pbkdf2-sha512$1000$AQID$B"
      })
  void otherTextIsRejected(String text) {
    assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text));
  }

  @Test
  void hashesWithEqualTextAreEqual() {
    assertEquals(PasswordHash.parse(ENCODED), PasswordHash.of(1000, SALT, RESULT));
    assertEquals(
        PasswordHash.parse(ENCODED).hashCode(), PasswordHash.of(1000, SALT, RESULT).hashCode());
    assertNotEquals(PasswordHash.parse(ENCODED), PasswordHash.of(1001, SALT, RESULT));
    assertFalse(PasswordHash.parse(ENCODED).equals((Object) ENCODED));
  }

  @Test
  void saltCannotBeChangedFromOutside() {
    PasswordHash hash = PasswordHash.parse(ENCODED);
    hash.salt()[0] = 9;
    assertArrayEquals(SALT, hash.salt());
  }

  @Test
  void saltAndResultAreMasked() {
    String shown = PasswordHash.parse(ENCODED).toString();
    assertTrue(shown.contains("1000"));
    assertFalse(shown.contains("AQID"));
    assertFalse(shown.contains("BAUG"));
  }
}
