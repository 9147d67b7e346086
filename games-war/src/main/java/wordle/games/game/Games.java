package wordle.games.game;

import java.util.Optional;

/**
 * Where games are kept. Any number of instances may share one such place; what a method has written
 * when it returns is there for all of them, and stays. A failure is an unchecked exception.
 */
public interface Games {

  /** Keeps a new game. */
  void add(Game game);

  /** The player's own game of this id; empty where there is none, or it is somebody else's. */
  Optional<Game> find(Player player, GameId id);

  /**
   * Replaces one state of a game with another, if it is still in that state: of any number of
   * callers that try to follow up one state, one succeeds.
   *
   * @return whether it was still in that state; if not, nothing has changed
   */
  boolean replace(Game current, Game next);

  /** One page of a player's games, the newest first; those of one millisecond by their ids. */
  Page list(Selection selection);
}
