package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wordle.games.game.GameExamples.guess;
import static wordle.games.game.GameExamples.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

  /** All words of the letters a, b and c, so that letters repeat in every pattern. */
  private static final List<String> WORDS =
      IntStream.range(0, 243)
          .mapToObj(i -> Integer.toString(i + 243, 3).substring(1))
          .map(digits -> digits.replace('0', 'a').replace('1', 'b').replace('2', 'c'))
          .toList();

  @ParameterizedTest
  @CsvSource({
    // solution, guesses before, next guess, mark, letter, place, times
    "abbey, abaca, crane, CORRECT, a, 1, 1",
    "abbey, abaca, above, , , ,",
    "abbey, babes, ebbed, PRESENT, a, 2, 1",
    "abbey, babes, crane, CORRECT, b, 3, 2",
    "speed, eerie, crane, PRESENT, e, 1, 2",
    "speed, eerie, steel, , , ,",
    "speed, elder+geese, crepe, CORRECT, e, 4, 2",
    "crane, eaten+arena, slate, CORRECT, r, 2, 1",
    "crane, eaten, craze, PRESENT, n, 5, 1",
    "crane, moist, bobby, , , ,",
  })
  void firstUnusedHintIsReturned(
      String solution,
      String guesses,
      String next,
      Mark mark,
      Character letter,
      Integer place,
      Integer times) {
    List<Guess> before = Arrays.stream(guesses.split("\\+")).map(GameExamples::guess).toList();
    Optional<Hint> expected =
        mark == null ? Optional.empty() : Optional.of(new Hint(mark, letter, place, times));
    assertEquals(expected, new Hints(solution(solution), before).unusedBy(guess(next)));
  }

  @Test
  void withoutGuessesThereIsNoHint() {
    assertEquals(
        Optional.empty(), new Hints(solution("crane"), List.of()).unusedBy(guess("abbey")));
  }

  @Test
  void letterThatIsAbsentIsNoHint() {
    assertThrows(IllegalArgumentException.class, () -> new Hint(Mark.ABSENT, 'a', 1, 1));
  }

  /**
   * Every guess before and next guess of three letters, for every solution; but for one of those
   * that differ only in the names of their letters.
   */
  @Test
  void everyGuessIsJudgedLikeTheOracle() {
    for (String solution : WORDS.stream().filter(HintsTest::namesItsLettersInOrder).toList()) {
      for (String before : WORDS) {
        Hints hints = new Hints(solution(solution), List.of(guess(before)));
        List<Mark> marks = solution(solution).mark(guess(before)).marks();
        for (String next : WORDS) {
          if (usesAll(before, marks, next) == hints.unusedBy(guess(next)).isPresent()) {
            throw new AssertionError(solution + " after " + before + ": " + next);
          }
        }
      }
    }
  }

  @Test
  void hintsOfAllGuessesMustBeUsed() {
    for (String first : WORDS) {
      for (String second : WORDS) {
        String next = WORDS.get(Math.abs((first + second).hashCode()) % WORDS.size());
        Solution solution = solution("abcba");
        boolean allowed =
            usesAll(first, solution.mark(guess(first)).marks(), next)
                && usesAll(second, solution.mark(guess(second)).marks(), next);
        Hints hints = new Hints(solution, List.of(guess(first), guess(second)));
        assertEquals(allowed, hints.unusedBy(guess(next)).isEmpty(), first + second + next);
      }
    }
  }

  private static boolean namesItsLettersInOrder(String word) {
    String letters =
        word.chars()
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "abc".startsWith(letters);
  }

  /**
   * The rule as a hand of tiles: each revealed letter removes a tile from the next guess, first in
   * the known places, then anywhere.
   */
  private static boolean usesAll(String before, List<Mark> marks, String next) {
    List<Character> tiles = new ArrayList<>();
    List<Character> wanted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      boolean correct = marks.get(i) == Mark.CORRECT;
      if (correct && before.charAt(i) != next.charAt(i)) {
        return false;
      }
      if (!correct) {
        tiles.add(next.charAt(i));
      }
      if (marks.get(i) == Mark.PRESENT) {
        wanted.add(before.charAt(i));
      }
    }
    return wanted.stream().allMatch(tiles::remove);
  }
}
