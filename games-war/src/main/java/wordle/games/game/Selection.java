package wordle.games.game;

import java.util.Optional;
import wordle.games.player.Player;

/**
 * Selects a page of a player's games.
 *
 * @param status only games with this status; empty selects all
 * @param after only games after this position; empty starts with the newest
 * @param limit how many games at most, one or more
 */
public record Selection(
    Player player, Optional<Status> status, Optional<Position> after, int limit) {

  public Selection {
    if (limit < 1) {
      throw new IllegalArgumentException("The limit of a page is at least one");
    }
  }
}
