package wordle.games.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The number of consecutive wins.
 *
 * @param current up to now
 * @param longest ever
 */
record Streaks(int current, int longest) {

  static final Streaks NONE = new Streaks(0, 0);

  /** Streaks of games, in the order of their end. */
  static Streaks ofGames(List<FinishedGame> games) {
    Streaks streaks = NONE;
    for (FinishedGame game : games) {
      streaks = game.won() ? streaks.extend() : streaks.interrupt();
    }
    return streaks;
  }

  /**
   * Streaks of consecutive days, by the date of each puzzle, whenever its game ended. Today does
   * not interrupt the current streak until its game is lost.
   *
   * @param games of daily puzzles, at most one per day, in any order
   */
  static Streaks ofDays(List<FinishedGame> games, LocalDate today) {
    Streaks streaks = NONE;
    LocalDate expected = LocalDate.MAX;
    for (FinishedGame game : byDay(games)) {
      LocalDate date = day(game);
      streaks = date.equals(expected) ? streaks : streaks.interrupt();
      streaks = game.won() ? streaks.extend() : streaks.interrupt();
      expected = date.plusDays(1);
    }
    return expected.isBefore(today) ? streaks.interrupt() : streaks;
  }

  private static List<FinishedGame> byDay(List<FinishedGame> games) {
    return games.stream().sorted(Comparator.comparing(Streaks::day)).toList();
  }

  private static LocalDate day(FinishedGame game) {
    return game.date().orElseThrow();
  }

  private Streaks extend() {
    return new Streaks(current + 1, Math.max(longest, current + 1));
  }

  private Streaks interrupt() {
    return new Streaks(0, longest);
  }
}
