package wordle.games.game;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whoever a game belongs to. Two names that differ only in case are one player, whichever spelling
 * a request brings.
 *
 * @param name 1 to 32 of a to z, 0 to 9, dot, underscore and hyphen, the first a letter or digit;
 *     capitals are made small
 */
public record Player(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  public Player {
    if (!isName(name)) {
      throw new IllegalArgumentException("Not a player's name");
    }
    name = name.toLowerCase(Locale.ROOT);
  }

  /** Whether a text can be a player's name, in whatever case. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
