package wordle.games.game;

import java.time.Instant;

/**
 * The position of a game in a list.
 *
 * @param createdAt to the millisecond; newer games come first
 * @param id of games of one millisecond, the smaller id comes first
 */
public record Position(Instant createdAt, GameId id) {

  /** The position of this game. */
  public static Position of(Game game) {
    return new Position(game.createdAt(), game.id());
  }
}
