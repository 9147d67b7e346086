package wordle.games.game;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Five letters from a to z, in lower case. */
public record Word(String letters) {

  /** How many letters a word has. */
  public static final int LENGTH = 5;

  private static final Pattern FORM = Pattern.compile("[a-z]{" + LENGTH + "}");

  public Word {
    if (!FORM.matcher(letters).matches()) {
      throw new IllegalArgumentException("not five letters from a to z");
    }
  }

  /** The word that a text spells in either case; empty where it spells none. */
  public static Optional<Word> parse(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    // A few letters beyond ASCII have an ASCII lower case, such as the Kelvin sign.
    return FORM.matcher(lowerCase).matches() && text.chars().allMatch(c -> c < 128)
        ? Optional.of(new Word(lowerCase))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return letters;
  }
}
