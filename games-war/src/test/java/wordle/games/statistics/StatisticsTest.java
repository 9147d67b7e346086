package wordle.games.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.games.game.PuzzleKind;

class StatisticsTest {

  private static final FinishedGame LOST = new FinishedGame(false, 6, Optional.empty());

  @Test
  void statisticsWithoutGamesAreZero() {
    Statistics statistics = Statistics.ofGames(List.of());
    assertEquals(0, statistics.played());
    assertEquals(0, statistics.won());
    assertEquals(0.0, statistics.winRate());
    assertEquals(0.0, statistics.averageScore());
    assertEquals(0, statistics.currentStreak());
    assertEquals(0, statistics.longestStreak());
    assertEquals(List.of(0, 0, 0, 0, 0, 0), statistics.guessDistribution());
  }

  @Test
  void gamesAreCountedByTheirGuesses() {
    Statistics statistics = Statistics.ofGames(List.of(won(1), won(3), won(3), LOST, won(6)));
    assertEquals(5, statistics.played());
    assertEquals(4, statistics.won());
    assertEquals(0.8, statistics.winRate());
    assertEquals(List.of(1, 0, 2, 0, 0, 1), statistics.guessDistribution());
    assertEquals((6 + 4 + 4 + 0 + 1) / 5.0, statistics.averageScore());
    assertEquals(1, statistics.currentStreak());
    assertEquals(3, statistics.longestStreak());
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "2, 5", "3, 4", "4, 3", "5, 2", "6, 1"})
  void pointsOfAWinAreSevenMinusItsGuesses(int guesses, int points) {
    assertEquals(points, won(guesses).points());
  }

  @Test
  void lostGameHasNoPoints() {
    assertEquals(0, LOST.points());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, -1})
  void numberOfGuessesOutsideOneToSixIsRejected(int guesses) {
    assertThrows(
        IllegalArgumentException.class, () -> new FinishedGame(true, guesses, Optional.empty()));
  }

  @Test
  void dailyStreakCountsDaysAndOtherStreaksCountGames() {
    List<FinishedGame> gap = List.of(daily(TODAY.minusDays(2)), daily(TODAY));
    StatisticsQuery query = new StatisticsQuery((player, kind) -> gap);
    assertEquals(1, query.of(ALICE, Optional.of(PuzzleKind.DAILY), NOON).longestStreak());
    assertEquals(1, query.of(ALICE, Optional.of(PuzzleKind.DAILY), NOON).currentStreak());
    assertEquals(2, query.of(ALICE, Optional.of(PuzzleKind.RANDOM), NOON).longestStreak());
    assertEquals(2, query.of(ALICE, Optional.empty(), NOON).currentStreak());
  }

  private static FinishedGame won(int guesses) {
    return new FinishedGame(true, guesses, Optional.empty());
  }

  private static FinishedGame daily(LocalDate date) {
    return new FinishedGame(true, 1, Optional.of(date));
  }
}
