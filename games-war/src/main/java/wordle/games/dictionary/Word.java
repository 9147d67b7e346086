package wordle.games.dictionary;

import java.util.Locale;
import java.util.Optional;

/**
 * A word as the game knows it, whether it is in the dictionary or not.
 *
 * @param letters five letters from a to z; capitals are made small
 */
public record Word(String letters) {

  /** How many letters a word has. */
  public static final int LENGTH = 5;

  public Word {
    if (!isWord(letters)) {
      throw new IllegalArgumentException("A word has " + LENGTH + " letters from a to z");
    }
    letters = letters.toLowerCase(Locale.ROOT);
  }

  /** The word that a text spells, or empty where it spells none. */
  public static Optional<Word> parse(String text) {
    return isWord(text) ? Optional.of(new Word(text)) : Optional.empty();
  }

  /**
   * Asked of each word of each row that is read, where a regular expression was seen in profiles.
   */
  private static boolean isWord(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (!isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tested before the case changes: small k would otherwise come of the Kelvin sign, U+212A. */
  private static boolean isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }
}
