package wordle.games.dictionary;

import java.util.Locale;
import java.util.Optional;
import wordle.service.text.AsciiSet;

/**
 * Five letters, whether the dictionary holds them or not.
 *
 * @param letters from a to z; the constructor accepts capitals and lowers them
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

  /** The word with this spelling in either case, or empty if the text is not a word. */
  public static Optional<Word> parse(String text) {
    return isWord(text) ? Optional.of(new Word(text)) : Optional.empty();
  }

  /** Checked before the case changes, because the Kelvin sign, U+212A, becomes a small k. */
  private static boolean isWord(String text) {
    return text.length() == LENGTH && LETTERS.containsAll(text);
  }
}
