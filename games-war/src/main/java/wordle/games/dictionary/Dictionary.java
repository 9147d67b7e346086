package wordle.games.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The words of the game. Immutable and thread-safe.
 *
 * @param solutions the words that are drawn, each with the same probability
 * @param accepted the words that may be guessed, all solutions among them
 */
public record Dictionary(List<Word> solutions, Set<Word> accepted) {

  public Dictionary {
    solutions = List.copyOf(solutions);
    accepted = Set.copyOf(accepted);
    if (solutions.isEmpty()) {
      throw new IllegalArgumentException("A dictionary needs a solution");
    }
    if (Set.copyOf(solutions).size() != solutions.size()) {
      throw new IllegalArgumentException("A repeated solution would be drawn twice as often");
    }
    if (!accepted.containsAll(solutions)) {
      throw new IllegalArgumentException("Each solution must be an accepted word");
    }
  }

  /** Draws a solution uniformly. */
  public Word draw(RandomGenerator random) {
    return solutions.get(random.nextInt(solutions.size()));
  }

  /**
   * Draws uniformly from the solutions that are not excluded.
   *
   * @throws IllegalStateException if all are excluded
   */
  public Word drawExcept(Set<Word> excluded, RandomGenerator random) {
    List<Word> left = solutions.stream().filter(word -> !excluded.contains(word)).toList();
    if (left.isEmpty()) {
      throw new IllegalStateException("The dictionary has no solution that was not used recently");
    }
    return left.get(random.nextInt(left.size()));
  }

  /** The accepted word with this spelling in either case, or empty if there is none. */
  public Optional<Word> accept(String text) {
    return Word.parse(text).filter(accepted::contains);
  }
}
