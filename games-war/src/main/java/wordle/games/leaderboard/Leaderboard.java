package wordle.games.leaderboard;

import java.util.List;

/**
 * The players with the highest average scores, and the player who requests the leaderboard.
 *
 * @param entries at most ten, by rank
 * @param me the entry of the requesting player, also if it is among the entries
 */
public record Leaderboard(List<Entry> entries, Entry me) {

  public Leaderboard {
    entries = List.copyOf(entries);
  }
}
