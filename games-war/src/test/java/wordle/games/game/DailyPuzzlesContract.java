package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.solution;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.DictionaryFiles;
import wordle.games.dictionary.Word;

/** The tests that every implementation of {@link DailyPuzzles} passes. */
public abstract class DailyPuzzlesContract {

  private static final Dictionary DICTIONARY = DictionaryFiles.read();

  /** Three instances that share one store of puzzles, initially empty; the same on every call. */
  protected abstract List<DailyPuzzles> instances();

  @Test
  void dayWithoutASolutionHasNone() {
    assertEquals(Optional.empty(), instances().get(0).find(TODAY));
    assertEquals(Set.of(), instances().get(0).near(TODAY));
  }

  @Test
  void solutionOfADayIsVisibleToAllInstancesAndFinal() {
    instances().get(0).add(TODAY, solution("crane"));
    instances().get(1).add(TODAY, solution("slate"));
    for (DailyPuzzles instance : instances()) {
      assertEquals(Optional.of(solution("crane")), instance.find(TODAY));
    }
  }

  @Test
  void solutionIsNotUsedAgainWithinAYear() {
    DailyPuzzles puzzles = instances().get(0);
    puzzles.add(TODAY, solution("crane"));
    for (int days : new int[] {1, -1, 364, 365, -365}) {
      puzzles.add(TODAY.plusDays(days), solution("crane"));
      assertEquals(Optional.empty(), puzzles.find(TODAY.plusDays(days)), days + " days");
      assertEquals(Set.of(new Word("crane")), puzzles.near(TODAY.plusDays(days)));
    }
    assertEquals(Set.of(), puzzles.near(TODAY.plusDays(366)));
    puzzles.add(TODAY.plusDays(366), solution("crane"));
    assertEquals(Optional.of(solution("crane")), puzzles.find(TODAY.plusDays(366)));
  }

  @Test
  void concurrentDrawsForADayReturnOneSolution() {
    for (int day = 0; day < 20; day++) {
      LocalDate date = TODAY.plusDays(day);
      List<Solution> drawn = Race.of(9, runner -> daily(runner, DICTIONARY).of(date));
      assertEquals(1, Set.copyOf(drawn).size(), drawn::toString);
    }
  }

  @Test
  void concurrentDrawsForSeveralDaysReturnDifferentSolutions() {
    List<Word> six = WRONG_WORDS.stream().map(Word::new).toList();
    Dictionary small = new Dictionary(six, Set.copyOf(six));
    List<Solution> drawn = Race.of(6, runner -> daily(runner, small).of(TODAY.plusDays(runner)));
    assertEquals(6, Set.copyOf(drawn).size());
  }

  @Test
  void drawnSolutionStaysWhenTheDictionaryChanges() {
    List<Word> old = List.of(new Word("crane"));
    daily(0, new Dictionary(old, Set.copyOf(old))).of(TODAY);
    assertEquals(solution("crane"), daily(1, DICTIONARY).of(TODAY));
    assertNotEquals(solution("crane"), daily(1, DICTIONARY).of(TODAY.plusDays(1)));
  }

  private DailySolutions daily(int runner, Dictionary dictionary) {
    return new DailySolutions(instances().get(runner % 3), dictionary, new SecureRandom());
  }
}
