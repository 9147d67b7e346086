package wordle.games.leaderboard.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.jspecify.annotations.Nullable;
import wordle.games.leaderboard.Entry;

/**
 * An entry of a leaderboard as JSON.
 *
 * @param rank from 1; null if the player has too few games
 */
@JsonbNillable
@JsonbPropertyOrder({"rank", "username", "averageScore", "played"})
public record EntryJson(@Nullable Integer rank, String username, double averageScore, int played) {

  static EntryJson of(Entry entry) {
    return new EntryJson(
        entry.rank().isPresent() ? entry.rank().getAsInt() : null,
        entry.standing().player().username(),
        entry.standing().averageScore(),
        entry.standing().played());
  }
}
