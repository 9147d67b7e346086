package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.games.dictionary.Word;

class SolutionTest {

  /** The number of partitions of ten letters into equal ones: the tenth Bell number. */
  private static final int PATTERNS = 115_975;

  @ParameterizedTest
  @CsvSource({
    "abbey, babes, PPCCA",
    "abbey, abbey, CCCCC",
    "abbey, crown, AAAAA",
    "abbey, bobby, PACAC",
    "crane, eerie, AAPAC",
    "eerie, crane, APAAC",
    "speed, erase, PAAPP",
    "steal, speed, CACAA",
    "crepe, speed, APCPA",
  })
  void repeatedLetterIsPresentOnlyAsOftenAsTheSolutionHoldsIt(
      String solution, String guess, String marks) {
    assertEquals(marks, initials(solution(solution).mark(guess(guess))));
  }

  /**
   * Marks depend only on which of the ten letters of both words are equal. The test covers all such
   * patterns, each with other letters, so that it uses the whole alphabet.
   */
  @Test
  void everyPatternOfEqualLettersIsMarkedLikeTheOracle() {
    int[] patterns = {0};
    forEachPattern(
        (solution, guess) -> {
          patterns[0]++;
          assertEquals(
              oracle(solution, guess),
              solution(solution).mark(guess(guess)).marks(),
              () -> "solution " + solution + ", guess " + guess);
        });
    assertEquals(PATTERNS, patterns[0]);
  }

  @Test
  void solutionIsFoundOnlyByItsOwnWord() {
    assertTrue(solution("crane").isFoundBy(guess("CRANE")));
    assertFalse(solution("crane").isFoundBy(guess("crank")));
  }

  @Test
  void textOfASolutionIsMasked() {
    assertEquals("Solution[*****]", solution("crane").toString());
    Game game = GameExamples.game("crane");
    assertFalse(game.toString().contains("crane"), game.toString());
  }

  /**
   * The rule for one place, while the implementation counts letters. A letter out of place is
   * present if the solution has more of it out of place than the guess has before this place.
   */
  private static List<Mark> oracle(String solution, String guess) {
    return IntStream.range(0, 5)
        .mapToObj(
            place -> {
              char letter = guess.charAt(place);
              if (solution.charAt(place) == letter) {
                return Mark.CORRECT;
              }
              long before =
                  IntStream.range(0, place)
                      .filter(i -> guess.charAt(i) == letter && solution.charAt(i) != letter)
                      .count();
              long held =
                  IntStream.range(0, 5)
                      .filter(i -> solution.charAt(i) == letter && guess.charAt(i) != letter)
                      .count();
              return before < held ? Mark.PRESENT : Mark.ABSENT;
            })
        .toList();
  }

  /** Restricted growth strings: each letter is one of those before it, or the next new one. */
  private static void forEachPattern(BiConsumer<String, String> words) {
    extendPattern(new ArrayList<>(), 0, words);
  }

  private static void extendPattern(
      List<Integer> kinds, int newKind, BiConsumer<String, String> words) {
    if (kinds.size() == 10) {
      int rotation = kinds.hashCode() & 0xffff;
      words.accept(spell(kinds.subList(0, 5), rotation), spell(kinds.subList(5, 10), rotation));
      return;
    }
    for (int kind = 0; kind <= newKind; kind++) {
      kinds.add(kind);
      extendPattern(kinds, Math.max(newKind, kind + 1), words);
      kinds.remove(kinds.size() - 1);
    }
  }

  private static String spell(List<Integer> kinds, int rotation) {
    StringBuilder word = new StringBuilder();
    kinds.forEach(kind -> word.append((char) ('a' + (kind + rotation) % 26)));
    return word.toString();
  }

  private static Solution solution(String letters) {
    return new Solution(new Word(letters));
  }

  private static Guess guess(String letters) {
    return new Guess(new Word(letters));
  }

  private static String initials(Feedback feedback) {
    StringBuilder initials = new StringBuilder();
    feedback.marks().forEach(mark -> initials.append(mark.name().charAt(0)));
    return initials.toString();
  }
}
