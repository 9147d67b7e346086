package wordle.games.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import wordle.games.game.Game;

/** What finished games come to. */
public final class Statistics {

  private final List<FinishedGame> games;
  private final Streaks streaks;

  private Statistics(List<FinishedGame> games, Streaks streaks) {
    this.games = List.copyOf(games);
    this.streaks = streaks;
  }

  /**
   * Statistics of games of any puzzle.
   *
   * @param games in the order in which they were finished
   */
  static Statistics ofGames(List<FinishedGame> games) {
    return new Statistics(games, Streaks.ofGames(games));
  }

  /** Statistics of games of daily puzzles, as they are on a day. */
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

  /** Which part of the games was won, 0 to 1; 0 where there are none. */
  public double winRate() {
    return games.isEmpty() ? 0 : (double) won() / played();
  }

  /** How many games were won with 1, 2 … 6 guesses. */
  public List<Integer> guessDistribution() {
    return IntStream.rangeClosed(1, Game.MAX_GUESSES).mapToObj(this::wonWith).toList();
  }

  /** Points a game, 0 to 6; 0 where there are none. */
  public double averageScore() {
    return games.stream().mapToInt(FinishedGame::points).average().orElse(0);
  }

  /** How many games, or days, were won one after the other up to now. */
  public int currentStreak() {
    return streaks.current();
  }

  /** How many games, or days, were ever won one after the other. */
  public int longestStreak() {
    return streaks.longest();
  }

  private int wonWith(int guesses) {
    return (int) games.stream().filter(game -> game.won() && game.guesses() == guesses).count();
  }
}
