package wordle.games.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Games won one after the other.
 *
 * @param current how many, up to now
 * @param longest how many there ever were
 */
record Streaks(int current, int longest) {

  static final Streaks NONE = new Streaks(0, 0);

  /** Streaks of games in the order in which they were finished. */
  static Streaks ofGames(List<FinishedGame> games) {
    Streaks streaks = NONE;
    for (FinishedGame game : games) {
      streaks = game.won() ? streaks.goOn() : streaks.end();
    }
    return streaks;
  }

  /**
   * Streaks of days without a gap, whenever their games were finished. The current one waits for
   * today's game: it ends only when a day has passed without a win.
   *
   * @param games each of a day, one at most of each day
   */
  static Streaks ofDays(List<FinishedGame> games, LocalDate today) {
    Streaks streaks = NONE;
    LocalDate next = LocalDate.MAX;
    for (FinishedGame game : byDay(games)) {
      LocalDate date = day(game);
      streaks = date.equals(next) ? streaks : streaks.end();
      streaks = game.won() ? streaks.goOn() : streaks.end();
      next = date.plusDays(1);
    }
    return next.isBefore(today) ? streaks.end() : streaks;
  }

  private static List<FinishedGame> byDay(List<FinishedGame> games) {
    return games.stream().sorted(Comparator.comparing(Streaks::day)).toList();
  }

  private static LocalDate day(FinishedGame game) {
    return game.date().orElseThrow();
  }

  private Streaks goOn() {
    return new Streaks(current + 1, Math.max(longest, current + 1));
  }

  private Streaks end() {
    return new Streaks(0, longest);
  }
}
