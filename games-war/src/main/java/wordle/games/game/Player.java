package wordle.games.game;

import java.util.regex.Pattern;

/**
 * Whoever a game belongs to, by the name that the gateway verified.
 *
 * @param name 1 to 32 letters, digits, dots, underscores or hyphens, in the spelling of the
 *     registration
 */
public record Player(String name) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  public Player {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a username");
    }
  }

  /** Whether a text has the form of a username. */
  public static boolean isName(String text) {
    return FORM.matcher(text).matches();
  }
}
