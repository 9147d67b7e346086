package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  private static final String EMOJI = "😀";
  private static final String COMPOSED = "Äpfelköniginnen";

  @Test
  void lengthIsEightToOneHundredAndTwentyEight() {
    assertFalse(isPassword("x".repeat(7)));
    assertTrue(isPassword("x".repeat(8)));
    assertTrue(isPassword("x".repeat(128)));
    assertFalse(isPassword("x".repeat(129)));
    assertFalse(isPassword(""));
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertFalse(isPassword(EMOJI.repeat(7)));
    assertTrue(isPassword(EMOJI.repeat(8)));
    assertTrue(isPassword(EMOJI.repeat(128)));
    assertFalse(isPassword(EMOJI.repeat(129)));
  }

  @Test
  void lengthIsCountedInNormalFormC() {
    assertFalse(isPassword("e\u0301".repeat(7)));
    assertTrue(isPassword("e\u0301".repeat(8)));
    assertTrue(isPassword("e\u0301".repeat(128)));
    // The opposite case: the normal form C of this letter has two code points.
    assertFalse(isPassword("\u0958".repeat(65)));
    assertTrue(isPassword("\u0958".repeat(64)));
  }

  @Test
  void bothNormalFormsAreTheSamePassword() {
    String decomposed = Normalizer.normalize(COMPOSED, Form.NFD);
    assertNotEquals(COMPOSED, decomposed);
    assertEquals(new Password(COMPOSED), new Password(decomposed));
    assertEquals(new Password(COMPOSED).hashCode(), new Password(decomposed).hashCode());
    assertEquals(COMPOSED, new Password(decomposed).text());
  }

  @Test
  void compatibilityFormsAndCaseMakeOtherPasswords() {
    assertNotEquals(new Password("ﬁne-password"), new Password("fine-password"));
    assertNotEquals(new Password("Fine-password"), new Password("fine-password"));
    assertFalse(new Password("fine-password").equals((Object) "fine-password"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\t", "\n", "\r", "\u001f", "\u007f", "\u0080", "\u009f"})
  void controlCharactersAreRejected(String control) {
    assertFalse(isPassword(control + "long enough"));
    assertFalse(isPassword("long" + control + "enough"));
    assertFalse(isPassword("long enough" + control));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00a0", "\u00ad", "\u200b", "\u202e", "\uffff", "\ufffd", "'"})
  void allOtherCharactersAreAllowed(String character) {
    assertTrue(isPassword("long" + character + "enough"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
  void unpairedSurrogatesAreRejected(int surrogate) {
    assertFalse(isPassword("long enough" + (char) surrogate));
    assertFalse(isPassword((char) surrogate + "long enough"));
  }

  @Test
  void textIsMasked() {
    assertFalse(new Password("correct horse").toString().contains("horse"));
  }

  private static boolean isPassword(String text) {
    boolean parsed = Password.parse(text).isPresent();
    if (parsed) {
      assertEquals(Password.parse(text).orElseThrow(), new Password(text));
    } else {
      assertThrows(IllegalArgumentException.class, () -> new Password(text));
    }
    return parsed;
  }
}
