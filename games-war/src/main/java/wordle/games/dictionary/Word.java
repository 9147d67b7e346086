package wordle.games.dictionary;

import java.util.Locale;
import java.util.Optional;
import wordle.service.text.AsciiSet;

/**
 * A word as the game knows it, whether it is in the dictionary or not.
 *
 * @param letters five letters from a to z; capitals are made small
 */
public record Word(String letters) {

  /** How many letters a word has. */
  public static final int LENGTH = 5;

  private static final AsciiSet LETTERS = AsciiSet.of("[A-Za-z]");

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

  /** Asked before the case changes: small k would otherwise come of the Kelvin sign, U+212A. */
  private static boolean isWord(String text) {
    return text.length() == LENGTH && LETTERS.containsAll(text);
  }
}
