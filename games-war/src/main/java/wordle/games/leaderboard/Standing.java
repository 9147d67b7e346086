package wordle.games.leaderboard;

import java.time.Instant;
import wordle.games.player.Player;

/**
 * The result of a player's finished games on a board.
 *
 * @param played how many games are finished
 * @param points 6 to 1 for each game won in 1 to 6 guesses
 * @param reachedAt when the last of these games was finished
 */
public record Standing(Player player, int played, int points, Instant reachedAt) {

  /** The standing of a player without finished games. */
  static Standing none(Player player) {
    return new Standing(player, 0, 0, Instant.EPOCH);
  }

  /** Points per game, 0 to 6; 0 without games. */
  public double averageScore() {
    return played == 0 ? 0 : (double) points / played;
  }
}
