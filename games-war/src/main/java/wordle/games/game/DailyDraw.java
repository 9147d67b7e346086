package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wordle.games.dictionary.Dictionary;

/**
 * Draws the solution of a day when the first player asks for it: before that nobody can know it.
 * Safe for any number of threads, and of instances that share the same puzzles.
 */
public final class DailyDraw {

  private final DailyPuzzles puzzles;
  private final Dictionary dictionary;
  private final RandomGenerator random;

  /**
   * Brings together what drawing needs.
   *
   * @param random must be cryptographic and safe for many threads
   */
  public DailyDraw(DailyPuzzles puzzles, Dictionary dictionary, RandomGenerator random) {
    this.puzzles = puzzles;
    this.dictionary = dictionary;
    this.random = random;
  }

  /**
   * The solution of a day. Whoever loses the race for it takes the winner's, or draws again where
   * the winner took the same word for a day nearby.
   */
  Solution of(LocalDate date) {
    Optional<Solution> solution = puzzles.find(date);
    while (solution.isEmpty()) {
      puzzles.add(date, new Solution(dictionary.drawOther(puzzles.near(date), random)));
      solution = puzzles.find(date);
    }
    return solution.get();
  }
}
