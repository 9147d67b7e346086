package wordle.games.leaderboard;

import java.util.List;
import java.util.Optional;
import wordle.games.game.Player;

/**
 * Where standings are read. The highest average score comes first, then the most games, then who
 * was there first. A failure is an unchecked exception.
 */
public interface Standings {

  /**
   * The first standings of a board.
   *
   * @param minimumGames those with fewer games are left out
   * @param limit how many at most
   */
  List<Standing> first(Board board, int minimumGames, int limit);

  /** The standing of a player; empty where the player has no finished game on the board. */
  Optional<Standing> find(Board board, Player player);

  /** How many standings with at least so many games come before this one. */
  int countBefore(Board board, int minimumGames, Standing standing);
}
