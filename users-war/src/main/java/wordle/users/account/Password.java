package wordle.users.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * A password of 8 to 128 Unicode code points without control characters, in normal form C, because
 * keyboards differ in how they compose an accent.
 */
public final class Password {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;

  private final String text;

  /**
   * A password of this text.
   *
   * @throws IllegalArgumentException if the text is not a valid password
   */
  public Password(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a valid password");
    }
    this.text = normalForm(text);
  }

  /** Parses a password; empty if the text is not a valid one. */
  public static Optional<Password> parse(String text) {
    return isValid(text) ? Optional.of(new Password(text)) : Optional.empty();
  }

  static boolean hasAllowedLength(String text) {
    String normal = normalForm(text);
    int length = normal.codePointCount(0, normal.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** Control characters and unpaired surrogates are not allowed. */
  static boolean hasAllowedCharacters(String text) {
    return text.codePoints()
        .map(Character::getType)
        .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
  }

  /** The text in normal form C, for hashing and comparing only. */
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

  /** Masked, so that no log or message shows a password. */
  @Override
  public String toString() {
    return "Password[masked]";
  }

  private static boolean isValid(String text) {
    return hasAllowedLength(text) && hasAllowedCharacters(text);
  }

  private static String normalForm(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }
}
