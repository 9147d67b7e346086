package wordle.games.game;

import java.util.List;
import java.util.Optional;

/** All games, kept. Safe for use by many threads and, on one database, by many instances. */
public interface Games {

  /** Keeps a new game; it is on disk when this returns. */
  void add(Game game);

  /** The player's game of this id; empty where there is none, or where it is another's. */
  Optional<Game> find(Player player, GameId id);

  /**
   * Keeps a game after one more guess, provided that nobody else was faster; it is on disk when
   * this returns true.
   *
   * @return false where the game that is kept has another version than the one before
   */
  boolean replace(Game before, Game after);

  /** A page of the player's games, newest first. */
  List<Game> list(Player player, Page page);

  /**
   * Which games to list.
   *
   * @param status those in this status alone, if any is given
   * @param before those made before this one alone, if any is given
   * @param limit at most so many
   */
  record Page(Optional<Status> status, Optional<GameId> before, int limit) {}
}
