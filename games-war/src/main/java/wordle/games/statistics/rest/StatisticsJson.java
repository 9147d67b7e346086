package wordle.games.statistics.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wordle.games.statistics.Statistics;

/**
 * Statistics as JSON.
 *
 * @param guessDistribution how many games were won, by the number of guesses, 1 to 6
 */
@JsonbPropertyOrder({
  "played",
  "won",
  "winRate",
  "currentStreak",
  "longestStreak",
  "guessDistribution",
  "averageScore"
})
public record StatisticsJson(
    int played,
    int won,
    double winRate,
    int currentStreak,
    int longestStreak,
    Map<String, Integer> guessDistribution,
    double averageScore) {

  static StatisticsJson of(Statistics statistics) {
    return new StatisticsJson(
        statistics.played(),
        statistics.won(),
        statistics.winRate(),
        statistics.currentStreak(),
        statistics.longestStreak(),
        byGuesses(statistics.guessDistribution()),
        statistics.averageScore());
  }

  private static Map<String, Integer> byGuesses(List<Integer> distribution) {
    Map<String, Integer> byGuesses = new LinkedHashMap<>();
    for (int count : distribution) {
      byGuesses.put(Integer.toString(byGuesses.size() + 1), count);
    }
    return byGuesses;
  }
}
