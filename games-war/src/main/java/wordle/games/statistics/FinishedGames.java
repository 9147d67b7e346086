package wordle.games.statistics;

import java.util.List;
import java.util.Optional;
import wordle.games.game.Player;
import wordle.games.game.Puzzle;

/** Where finished games are read. A failure is an unchecked exception. */
public interface FinishedGames {

  /**
   * The finished games of a player as they are at one moment, in the order in which they were
   * finished; those of one millisecond by their ids.
   *
   * @param puzzle of this one, or of all
   */
  List<FinishedGame> of(Player player, Optional<Puzzle> puzzle);
}
