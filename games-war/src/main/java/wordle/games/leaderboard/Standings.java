package wordle.games.leaderboard;

import java.util.List;
import java.util.Optional;
import wordle.games.player.Player;

/**
 * The store of standings. They are ordered by highest average score, then most games, then earliest
 * {@code reachedAt}, then name. Failures are unchecked exceptions.
 */
public interface Standings {

  /**
   * The first standings of a board.
   *
   * @param minimumGames standings with fewer games are skipped
   * @param limit how many standings at most
   */
  List<Standing> first(Board board, int minimumGames, int limit);

  /** The standing of a player; empty if the player has no finished game on the board. */
  Optional<Standing> find(Board board, Player player);

  /** How many standings with at least this many games come before this one. */
  int countBefore(Board board, int minimumGames, Standing standing);
}
