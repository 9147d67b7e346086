package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;
import wordle.games.player.Player;

/**
 * The store of games, which all instances share. When a method returns, its write is durable and
 * visible to all instances. Failures are unchecked exceptions.
 */
public interface Games {

  /**
   * Adds a new game. A player has at most one game of a day's puzzle, and none of a day for which
   * {@link #removeAll} has removed one. Of any number of concurrent calls, one succeeds.
   *
   * @return whether the game was added; always true for a random puzzle
   */
  boolean add(Game game);

  /** The player's game with this id; empty if there is none or it belongs to another player. */
  Optional<Game> find(Player player, GameId id);

  /**
   * Replaces the current state of a game with the next one, unless the stored game has another
   * version than the current state. Of any number of concurrent calls with the same current state,
   * one succeeds.
   *
   * @return whether the game was replaced; if not, nothing has changed
   */
  boolean replace(Game current, Game next);

  /** The player's game of a day's puzzle. */
  Optional<Game> findDaily(Player player, LocalDate date);

  /** One page of a player's games, newest first; games of one millisecond are ordered by id. */
  Page list(Selection selection);

  /**
   * Removes all games of a player and their results on the leaderboard, in one transaction.
   *
   * @param keepFrom removed daily games of this day or later cannot be started again
   */
  void removeAll(Player player, LocalDate keepFrom);
}
