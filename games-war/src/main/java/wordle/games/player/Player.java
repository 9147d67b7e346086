package wordle.games.player;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wordle.service.text.AsciiSet;

/**
 * The owner of games. Two usernames that differ only in case are one player.
 *
 * @param username 1 to 32 of A to Z in either case, 0 to 9, dot, underscore and hyphen, the first a
 *     letter or digit; other players see this spelling
 */
public record Player(String username) {

  private static final int LONGEST = 32;
  private static final AsciiSet FIRST = AsciiSet.of("[A-Za-z0-9]");
  private static final AsciiSet ALLOWED = AsciiSet.of("[A-Za-z0-9._-]");

  public Player {
    if (!isUsername(username)) {
      throw new IllegalArgumentException("Not a username");
    }
  }

  /** The player with this username, or empty if the text is not a username. */
  public static Optional<Player> parse(String username) {
    return isUsername(username) ? Optional.of(new Player(username)) : Optional.empty();
  }

  private static boolean isUsername(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && FIRST.contains(text.charAt(0))
        && ALLOWED.containsAll(text);
  }

  /** The username in lower case, which identifies the player. */
  public String key() {
    return username.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Player player && key().equals(player.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
