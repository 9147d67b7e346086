package wordle.games.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreaksTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  /** W is a won game, L is a lost game, oldest first. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "W, 1, 1",
    "L, 0, 0",
    "WW, 2, 2",
    "WL, 0, 1",
    "LW, 1, 1",
    "WWLW, 1, 2",
    "WLWW, 2, 2",
    "LLWWWL, 0, 3",
    "WWWLWWL, 0, 3",
    "WLWLW, 1, 1"
  })
  void streakCountsConsecutiveWins(String games, int current, int longest) {
    List<FinishedGame> finished =
        games.chars().mapToObj(game -> game(game == 'W', Optional.empty())).toList();
    assertEquals(new Streaks(current, longest), Streaks.ofGames(finished));
  }

  /** The last character is today; a dot is a day without a game. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    ".., 0, 0",
    "W, 1, 1",
    "L, 0, 0",
    "WW, 2, 2",
    "W., 1, 1",
    "W.., 0, 1",
    "WW., 2, 2",
    "WW.W, 1, 2",
    "WL, 0, 1",
    "WL., 0, 1",
    "LW., 1, 1",
    "WWLW, 1, 2",
    "WWW.., 0, 3",
    "WWWWWW, 6, 6",
    "W.W.W, 1, 1",
    "WW..WWW.W, 1, 3",
    "L., 0, 0",
    "WWL.W., 1, 2"
  })
  void streakOfDaysEndsAtAGapBeforeToday(String days, int current, int longest) {
    List<FinishedGame> finished = days(days);
    assertEquals(new Streaks(current, longest), Streaks.ofDays(finished, TODAY));
    Collections.reverse(finished);
    assertEquals(new Streaks(current, longest), Streaks.ofDays(finished, TODAY));
  }

  @Test
  void streakOfRandomDaysMatchesTheOracle() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      String days = random(random);
      List<FinishedGame> finished = days(days);
      Collections.shuffle(finished, random);
      assertEquals(oracle(days), Streaks.ofDays(finished, TODAY), days);
    }
  }

  /** The longest run of W; the current run ends today, or yesterday if today has no game. */
  private static Streaks oracle(String days) {
    int longest =
        IntStream.rangeClosed(0, days.length())
            .filter(length -> days.contains("W".repeat(length)))
            .max()
            .orElseThrow();
    String upToNow = days.endsWith(".") ? days.substring(0, days.length() - 1) : days;
    int current =
        IntStream.rangeClosed(0, upToNow.length())
            .filter(length -> upToNow.endsWith("W".repeat(length)))
            .max()
            .orElseThrow();
    return new Streaks(current, longest);
  }

  private static String random(Random random) {
    StringBuilder days = new StringBuilder();
    IntStream.range(0, random.nextInt(12))
        .forEach(i -> days.append("WWWL.".charAt(random.nextInt(5))));
    return days.toString();
  }

  private static List<FinishedGame> days(String days) {
    List<FinishedGame> finished = new ArrayList<>();
    for (int i = 0; i < days.length(); i++) {
      LocalDate date = TODAY.minusDays(days.length() - 1L - i);
      if (days.charAt(i) != '.') {
        finished.add(game(days.charAt(i) == 'W', Optional.of(date)));
      }
    }
    return finished;
  }

  private static FinishedGame game(boolean won, Optional<LocalDate> date) {
    return new FinishedGame(won, 6, date);
  }
}
