package wordle.games.leaderboard;

import java.time.Instant;
import wordle.games.game.Player;

/**
 * What a player's finished games on a board are worth.
 *
 * @param played how many there are
 * @param points 6 to 1 for each that was won in 1 to 6 guesses
 * @param reachedAt when the last of them was finished
 */
public record Standing(Player player, int played, int points, Instant reachedAt) {

  /** Points a game, 0 to 6; 0 where there are no games. */
  public double averageScore() {
    return played == 0 ? 0 : (double) points / played;
  }
}
