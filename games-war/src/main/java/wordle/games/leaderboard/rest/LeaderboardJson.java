package wordle.games.leaderboard.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import wordle.games.leaderboard.Leaderboard;

/**
 * A leaderboard as JSON.
 *
 * @param entries by rank
 * @param me the entry of the caller
 */
@JsonbPropertyOrder({"entries", "me"})
public record LeaderboardJson(List<EntryJson> entries, EntryJson me) {

  static LeaderboardJson of(Leaderboard leaderboard) {
    return new LeaderboardJson(
        leaderboard.entries().stream().map(EntryJson::of).toList(), EntryJson.of(leaderboard.me()));
  }
}
