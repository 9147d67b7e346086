package wordle.games.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The words of the game. Immutable, and so safe to share.
 *
 * @param answers the words from which solutions are drawn, each as likely as the others
 * @param accepted the words that may be guessed; all answers are among them
 */
public record Dictionary(List<Word> answers, Set<Word> accepted) {

  public Dictionary {
    answers = List.copyOf(answers);
    accepted = Set.copyOf(accepted);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("A dictionary needs an answer");
    }
    if (answers.stream().distinct().count() != answers.size()) {
      throw new IllegalArgumentException(
          "An answer that stands twice would be drawn twice as often");
    }
    if (!accepted.containsAll(answers)) {
      throw new IllegalArgumentException("An answer that cannot be guessed cannot be found");
    }
  }

  /** Draws an answer uniformly. */
  public Word draw(RandomGenerator random) {
    return answers.get(random.nextInt(answers.size()));
  }

  /**
   * Draws uniformly from the answers but these.
   *
   * @throws IllegalStateException where there is no other
   */
  public Word drawOther(Set<Word> used, RandomGenerator random) {
    List<Word> left = answers.stream().filter(answer -> !used.contains(answer)).toList();
    if (left.isEmpty()) {
      throw new IllegalStateException("The dictionary has no answer that was not used of late");
    }
    return left.get(random.nextInt(left.size()));
  }

  /** The accepted word that a text spells, in either case, or empty where it spells none. */
  public Optional<Word> accept(String text) {
    return Word.parse(text).filter(accepted::contains);
  }
}
