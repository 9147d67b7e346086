package wordle.games.game;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wordle.games.dictionary.Word;

/** The hints that guesses have revealed of a solution: correct letters first, then present ones. */
final class Hints {

  private final Solution solution;
  private final List<Guess> guesses;

  Hints(Solution solution, List<Guess> guesses) {
    this.solution = solution;
    this.guesses = guesses;
  }

  /** The first hint, by guess and from left to right, that the next guess does not use. */
  Optional<Hint> unusedBy(Guess next) {
    return Stream.concat(marked(Mark.CORRECT), marked(Mark.PRESENT))
        .filter(hint -> !isUsed(hint, next))
        .findFirst();
  }

  private Stream<Hint> marked(Mark mark) {
    return guesses.stream().flatMap(guess -> marked(mark, guess));
  }

  private Stream<Hint> marked(Mark mark, Guess guess) {
    List<Mark> marks = solution.mark(guess).marks();
    return IntStream.range(0, Word.LENGTH)
        .filter(index -> marks.get(index) == mark)
        .mapToObj(index -> hint(guess, marks, index));
  }

  private static Hint hint(Guess guess, List<Mark> marks, int index) {
    String letters = guess.word().letters();
    char letter = letters.charAt(index);
    long times =
        IntStream.range(0, Word.LENGTH)
            .filter(i -> letters.charAt(i) == letter && marks.get(i) != Mark.ABSENT)
            .count();
    return new Hint(marks.get(index), letter, index + 1, (int) times);
  }

  private static boolean isUsed(Hint hint, Guess next) {
    String letters = next.word().letters();
    return hint.mark() == Mark.CORRECT
        ? letters.charAt(hint.place() - 1) == hint.letter()
        : letters.chars().filter(letter -> letter == hint.letter()).count() >= hint.times();
  }
}
