package wordle.games.game;

import java.util.Set;
import wordle.games.player.Player;

/**
 * A request of a player to count a guess.
 *
 * @param text the guess, not validated
 * @param expectedVersions the guess counts only if the game has one of these versions
 */
public record GuessCommand(Player player, GameId id, String text, Set<Integer> expectedVersions) {

  public GuessCommand {
    expectedVersions = Set.copyOf(expectedVersions);
  }
}
