package wordle.games.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import wordle.games.game.Game;

/** The statistics of finished games. */
public final class Statistics {

  private final List<FinishedGame> games;
  private final Streaks streaks;

  private Statistics(List<FinishedGame> games, Streaks streaks) {
    this.games = List.copyOf(games);
    this.streaks = streaks;
  }

  /**
   * Statistics with a streak of games.
   *
   * @param games in the order of their end
   */
  static Statistics ofGames(List<FinishedGame> games) {
    return new Statistics(games, Streaks.ofGames(games));
  }

  /** Statistics of daily puzzles with a streak of days, as of today. */
  static Statistics ofDays(List<FinishedGame> games, LocalDate today) {
    return new Statistics(games, Streaks.ofDays(games, today));
  }

  /** How many games were finished. */
  public int played() {
    return games.size();
  }

  /** How many games were won. */
  public int won() {
    return (int) games.stream().filter(FinishedGame::won).count();
  }

  /** The fraction of games that were won, 0 to 1; 0 without games. */
  public double winRate() {
    return games.isEmpty() ? 0 : (double) won() / played();
  }

  /** How many games were won in 1, 2 … 6 guesses. */
  public List<Integer> guessDistribution() {
    return IntStream.rangeClosed(1, Game.MAX_GUESSES).mapToObj(this::wonIn).toList();
  }

  /** Points per game, 0 to 6; 0 without games. */
  public double averageScore() {
    return games.stream().mapToInt(FinishedGame::points).average().orElse(0);
  }

  /** The number of consecutive games, or days, won up to now. */
  public int currentStreak() {
    return streaks.current();
  }

  /** The largest number of consecutive games, or days, ever won. */
  public int longestStreak() {
    return streaks.longest();
  }

  private int wonIn(int guesses) {
    return (int) games.stream().filter(game -> game.won() && game.guesses() == guesses).count();
  }
}
