package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where games are kept. Any number of instances may share one such place; what a method has written
 * when it returns is there for all of them, and stays. A failure is an unchecked exception.
 */
public interface Games {

  /**
   * Keeps a new game. A player has one game of a day's puzzle, and none of a day of which {@link
   * #removeAll} has removed one: of any number of callers, one succeeds.
   *
   * @return whether it is kept; a random one always is
   */
  boolean add(Game game);

  /** The player's own game of this id; empty where there is none, or it is somebody else's. */
  Optional<Game> find(Player player, GameId id);

  /**
   * Replaces one state of a game with another, if it is still in that state: of any number of
   * callers that try to follow up one state, one succeeds.
   *
   * @return whether it was still in that state; if not, nothing has changed
   */
  boolean replace(Game current, Game next);

  /** The player's game of a day's puzzle. */
  Optional<Game> findDaily(Player player, LocalDate date);

  /** One page of a player's games, the newest first; those of one millisecond by their ids. */
  Page list(Selection selection);

  /**
   * Removes all games of a player and what was counted of them, at once.
   *
   * @param keepFrom of the games of this day's puzzle and later ones it stays known that they were
   */
  void removeAll(Player player, LocalDate keepFrom);
}
