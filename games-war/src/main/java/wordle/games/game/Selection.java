package wordle.games.game;

import java.util.Optional;

/**
 * Which of a player's games are asked for.
 *
 * @param player whose games
 * @param status in which state, or any
 * @param after the games that follow this position, or those from the beginning
 * @param limit how many at most, one or more
 */
public record Selection(
    Player player, Optional<Status> status, Optional<Position> after, int limit) {

  public Selection {
    if (limit < 1) {
      throw new IllegalArgumentException("A page has room for a game");
    }
  }
}
