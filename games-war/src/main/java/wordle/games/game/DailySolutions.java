package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wordle.games.dictionary.Dictionary;

/**
 * Draws the solution of a day at the first request for it, so that it cannot be known before.
 * Thread-safe; any number of instances may share one store of puzzles.
 */
public final class DailySolutions {

  private final DailyPuzzles puzzles;
  private final Dictionary dictionary;
  private final RandomGenerator random;

  /**
   * Solutions from this dictionary, stored in these puzzles.
   *
   * @param random cryptographic and thread-safe
   */
  public DailySolutions(DailyPuzzles puzzles, Dictionary dictionary, RandomGenerator random) {
    this.puzzles = puzzles;
    this.dictionary = dictionary;
    this.random = random;
  }

  /**
   * The solution of a day. If another caller stores one first, that one is returned. If another
   * caller stores the same word for a day nearby, a different word is drawn.
   */
  Solution of(LocalDate date) {
    Optional<Solution> solution = puzzles.find(date);
    while (solution.isEmpty()) {
      puzzles.add(date, new Solution(dictionary.drawExcept(puzzles.near(date), random)));
      solution = puzzles.find(date);
    }
    return solution.get();
  }
}
