package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.TODAY;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.DictionaryFiles;

class InMemoryDailyPuzzlesTest extends DailyPuzzlesContract {

  private final DailyPuzzles puzzles = new InMemoryDailyPuzzles();

  @Override
  protected List<DailyPuzzles> instances() {
    return List.of(puzzles, puzzles, puzzles);
  }

  @Test
  void noSolutionRepeatsWithinAYearInThreeYears() {
    Dictionary dictionary = DictionaryFiles.read();
    DailySolutions daily = new DailySolutions(puzzles, dictionary, new SecureRandom());
    Map<Solution, LocalDate> last = new HashMap<>();
    List<Solution> drawn = new ArrayList<>();
    for (LocalDate date = TODAY; date.isBefore(TODAY.plusYears(3)); date = date.plusDays(1)) {
      Solution solution = daily.of(date);
      LocalDate before = last.put(solution, date);
      assertTrue(before == null || before.plusDays(365).isBefore(date), date::toString);
      assertTrue(dictionary.solutions().contains(solution.word()));
      drawn.add(solution);
    }
    assertTrue(Set.copyOf(drawn).size() < drawn.size(), "A solution is used again after a year");
  }
}
