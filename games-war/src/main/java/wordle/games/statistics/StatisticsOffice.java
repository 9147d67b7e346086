package wordle.games.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import wordle.games.game.Player;
import wordle.games.game.Puzzle;

/** Works statistics out. Safe for any number of threads. */
public final class StatisticsOffice {

  private final FinishedGames finishedGames;

  /** Works with these games. */
  public StatisticsOffice(FinishedGames finishedGames) {
    this.finishedGames = finishedGames;
  }

  /**
   * The statistics of a player.
   *
   * @param puzzle of its games only, or of all
   */
  public Statistics of(Player player, Optional<Puzzle> puzzle, Instant now) {
    List<FinishedGame> games = finishedGames.of(player, puzzle);
    return puzzle.equals(Optional.of(Puzzle.DAILY))
        ? Statistics.ofDays(games, LocalDate.ofInstant(now, ZoneOffset.UTC))
        : Statistics.ofGames(games);
  }
}
