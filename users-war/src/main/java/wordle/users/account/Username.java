package wordle.users.account;

import java.util.Locale;
import java.util.Optional;
import wordle.service.text.AsciiSet;

/**
 * The natural key of a user: 1 to 32 of {@code A-Z a-z 0-9 . _ -}, the first a letter or digit. Two
 * that differ only in case are equal; each keeps the spelling that it was made with.
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
   * @throws IllegalArgumentException where the text breaks the rule
   */
  public Username(String spelling) {
    if (!isName(spelling)) {
      // Without the text: people type passwords where names belong.
      throw new IllegalArgumentException("Text that can be no username");
    }
    this.spelling = spelling;
    this.key = spelling.toLowerCase(Locale.ROOT);
  }

  /** The text as a name, empty where it can be none. */
  public static Optional<Username> parse(String text) {
    return isName(text) ? Optional.of(new Username(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && FIRST.contains(text.charAt(0))
        && ALLOWED.containsAll(text);
  }

  /** The name as it is shown. */
  public String spelling() {
    return spelling;
  }

  /** The name in lower case: what makes two names the same. */
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
