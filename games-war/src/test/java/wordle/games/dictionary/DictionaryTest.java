package wordle.games.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private static final Word ABBEY = new Word("abbey");
  private static final Word CRANE = new Word("crane");
  private static final Word AAHED = new Word("aahed");

  private final Dictionary dictionary =
      new Dictionary(List.of(ABBEY, CRANE), Set.of(ABBEY, CRANE, AAHED));

  @Test
  void acceptedWordIsAcceptedInEitherCase() {
    assertEquals(Optional.of(AAHED), dictionary.accept("aahed"));
    assertEquals(Optional.of(AAHED), dictionary.accept("AAhed"));
  }

  @Test
  void unlistedWordIsNotAccepted() {
    assertEquals(Optional.empty(), dictionary.accept("slate"));
  }

  @Test
  void textThatIsNotAWordIsNotAccepted() {
    assertEquals(Optional.empty(), dictionary.accept("crane "));
  }

  @Test
  void solutionsAreDrawnWithEqualProbability() {
    Random random = new Random(1);
    Map<Word, Long> draws =
        Stream.generate(() -> dictionary.draw(random))
            .limit(10_000)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertEquals(Set.of(ABBEY, CRANE), draws.keySet());
    // Five standard deviations.
    assertTrue(Math.abs(draws.get(ABBEY) - 5_000) < 250, draws.toString());
  }

  @Test
  void excludedWordsAreNotDrawn() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      assertEquals(CRANE, dictionary.drawExcept(Set.of(ABBEY, AAHED), random));
    }
    Set<Word> drawn =
        Stream.generate(() -> dictionary.drawExcept(Set.of(), random))
            .limit(100)
            .collect(Collectors.toSet());
    assertEquals(Set.of(ABBEY, CRANE), drawn);
  }

  @Test
  void drawFailsIfAllSolutionsAreExcluded() {
    Set<Word> all = Set.of(ABBEY, CRANE);
    assertThrows(IllegalStateException.class, () -> dictionary.drawExcept(all, new Random(1)));
  }

  @Test
  void dictionaryWithoutSolutionsIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Dictionary(List.of(), Set.of(ABBEY)));
  }

  @Test
  void repeatedSolutionIsRejected() {
    assertThrows(
        IllegalArgumentException.class, () -> new Dictionary(List.of(ABBEY, ABBEY), Set.of(ABBEY)));
  }

  @Test
  void solutionThatIsNotAcceptedIsRejected() {
    assertThrows(
        IllegalArgumentException.class, () -> new Dictionary(List.of(ABBEY, CRANE), Set.of(ABBEY)));
  }
}
