package wordle.games.game;

import java.time.Instant;

/**
 * The place of a game in a list.
 *
 * @param createdAt to the millisecond; newer games stand before it
 * @param id of games of one millisecond, smaller ones stand before it
 */
public record Position(Instant createdAt, GameId id) {

  /** Where a game stands. */
  public static Position of(Game game) {
    return new Position(game.createdAt(), game.id());
  }
}
