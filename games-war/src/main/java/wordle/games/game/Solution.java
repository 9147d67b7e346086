package wordle.games.game;

import java.util.Arrays;
import wordle.games.dictionary.Word;

/**
 * The word to be found.
 *
 * @param word shown to the player only once the game is over
 */
public record Solution(Word word) {

  private static final int LETTERS_OF_THE_ALPHABET = 26;

  /** Whether the guess is the solution. */
  public boolean isFoundBy(Guess guess) {
    return guess.word().equals(word);
  }

  /**
   * Marks a guess. First each letter in its place is correct. Then, from left to right, a letter is
   * present once for each copy of it in the solution that has no mark yet.
   */
  public Feedback mark(Guess guess) {
    String solution = word.letters();
    String guessed = guess.word().letters();
    int[] unmarked = lettersOutOfPlace(solution, guessed);
    Mark[] marks = new Mark[Word.LENGTH];
    for (int place = 0; place < Word.LENGTH; place++) {
      char letter = guessed.charAt(place);
      if (solution.charAt(place) == letter) {
        marks[place] = Mark.CORRECT;
      } else {
        marks[place] = unmarked[letter - 'a']-- > 0 ? Mark.PRESENT : Mark.ABSENT;
      }
    }
    return new Feedback(Arrays.asList(marks));
  }

  /** Counts each letter, a to z, of the solution in the places where the guess has another one. */
  private static int[] lettersOutOfPlace(String solution, String guessed) {
    int[] counts = new int[LETTERS_OF_THE_ALPHABET];
    for (int place = 0; place < Word.LENGTH; place++) {
      if (solution.charAt(place) != guessed.charAt(place)) {
        counts[solution.charAt(place) - 'a']++;
      }
    }
    return counts;
  }

  /** Masked, because a log must not reveal the solution. */
  @Override
  public String toString() {
    return "Solution[*****]";
  }
}
