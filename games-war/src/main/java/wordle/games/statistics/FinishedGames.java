package wordle.games.statistics;

import java.util.List;
import java.util.Optional;
import wordle.games.game.PuzzleKind;
import wordle.games.player.Player;

/** The store of finished games. Failures are unchecked exceptions. */
public interface FinishedGames {

  /**
   * The finished games of a player, ordered by the time of their end, then by id.
   *
   * @param kind the kind of their puzzles; empty for all
   */
  List<FinishedGame> of(Player player, Optional<PuzzleKind> kind);
}
