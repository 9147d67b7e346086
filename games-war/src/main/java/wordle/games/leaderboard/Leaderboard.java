package wordle.games.leaderboard;

import java.util.List;

/**
 * The players with the highest average scores, and one who looks at them.
 *
 * @param entries ten at most, by rank
 * @param me the entry of who is looking, wherever it stands
 */
public record Leaderboard(List<Entry> entries, Entry me) {

  public Leaderboard {
    entries = List.copyOf(entries);
  }
}
