package wordle.users.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * A password of 8 to 128 Unicode code points without control characters, in normal form C: however
 * a keyboard composes an accent, it is the same password.
 */
public final class Password {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;

  private final String text;

  /**
   * A password of this text.
   *
   * @throws IllegalArgumentException where the text can be no password
   */
  public Password(String text) {
    String normal = normalForm(text);
    if (!isPassword(normal)) {
      throw new IllegalArgumentException("Text that can be no password");
    }
    this.text = normal;
  }

  /** The text as a password, empty where it can be none. */
  public static Optional<Password> parse(String text) {
    String normal = normalForm(text);
    return isPassword(normal) ? Optional.of(new Password(normal)) : Optional.empty();
  }

  static boolean hasAllowedLength(String text) {
    return isOfAllowedLength(normalForm(text));
  }

  /** No control character, and no surrogate without its other half: that one is no character. */
  static boolean hasAllowedCharacters(String text) {
    return text.codePoints()
        .map(Character::getType)
        .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
  }

  /** The text in normal form C, for hashing and comparing alone. */
  String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Password that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Masked, so that no log and no message ever shows a password. */
  @Override
  public String toString() {
    return "Password[masked]";
  }

  private static boolean isPassword(String normal) {
    return isOfAllowedLength(normal) && hasAllowedCharacters(normal);
  }

  private static boolean isOfAllowedLength(String normal) {
    int length = normal.codePointCount(0, normal.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  private static String normalForm(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }
}
