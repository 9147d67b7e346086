package wordle.games.game;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wordle.service.text.AsciiSet;

/**
 * Whoever a game belongs to. Two names that differ only in case are one player, whichever spelling
 * a request brings.
 *
 * @param username 1 to 32 of A to Z in either case, 0 to 9, dot, underscore and hyphen, the first a
 *     letter or digit; the spelling that others are shown
 */
public record Player(String username) {

  private static final int LONGEST = 32;
  private static final AsciiSet FIRST = AsciiSet.of("[A-Za-z0-9]");
  private static final AsciiSet ALLOWED = AsciiSet.of("[A-Za-z0-9._-]");

  public Player {
    if (!isName(username)) {
      throw new IllegalArgumentException("Not a player's name");
    }
  }

  /** Whether a text can be a player's name, in whatever case. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && FIRST.contains(text.charAt(0))
        && ALLOWED.containsAll(text);
  }

  /** The one name of all spellings: capitals are made small. */
  public String name() {
    return username.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Player player && name().equals(player.name());
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }
}
