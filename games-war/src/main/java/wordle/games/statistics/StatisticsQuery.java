package wordle.games.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import wordle.games.game.PuzzleKind;
import wordle.games.player.Player;

/** Computes statistics from the finished games in a store. Thread-safe. */
public final class StatisticsQuery {

  private final FinishedGames finishedGames;

  /** Statistics of the games in this store. */
  public StatisticsQuery(FinishedGames finishedGames) {
    this.finishedGames = finishedGames;
  }

  /**
   * The statistics of a player.
   *
   * @param kind only games with this kind of puzzle; empty for all
   */
  public Statistics of(Player player, Optional<PuzzleKind> kind, Instant now) {
    List<FinishedGame> games = finishedGames.of(player, kind);
    return kind.equals(Optional.of(PuzzleKind.DAILY))
        ? Statistics.ofDays(games, LocalDate.ofInstant(now, ZoneOffset.UTC))
        : Statistics.ofGames(games);
  }
}
