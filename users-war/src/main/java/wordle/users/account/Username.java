package wordle.users.account;

import java.util.Locale;
import java.util.Optional;
import wordle.service.text.AsciiSet;

/**
 * The natural key of a user: 1 to 32 of {@code A-Z a-z 0-9 . _ -}, the first a letter or digit.
 * Names that differ only in case are equal; each keeps its spelling.
 */
public final class Username {

  private static final int LONGEST = 32;
  private static final AsciiSet FIRST = AsciiSet.of("[A-Za-z0-9]");
  private static final AsciiSet ALLOWED = AsciiSet.of("[A-Za-z0-9._-]");

  private final String spelling;
  private final String key;

  /**
   * A name in this spelling.
   *
   * @throws IllegalArgumentException if the text is not a valid username
   */
  public Username(String spelling) {
    if (!isName(spelling)) {
      // Without the text, because users sometimes type a password in place of the username.
      throw new IllegalArgumentException("Not a valid username");
    }
    this.spelling = spelling;
    this.key = spelling.toLowerCase(Locale.ROOT);
  }

  /** Parses a name; empty if the text is not a valid one. */
  public static Optional<Username> parse(String text) {
    return isName(text) ? Optional.of(new Username(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && FIRST.contains(text.charAt(0))
        && ALLOWED.containsAll(text);
  }

  /** The name as it was registered, for display. */
  public String spelling() {
    return spelling;
  }

  /** The name in lower case; equal names have equal keys. */
  public String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Username that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return spelling;
  }
}
