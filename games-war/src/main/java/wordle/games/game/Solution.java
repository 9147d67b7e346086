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
   * Marks a guess: first every letter in its place is correct; then, from left to right, a letter
   * is present once for each copy of it in the solution that is not yet accounted for.
   */
  public Feedback mark(Guess guess) {
    String solution = word.letters();
    String offered = guess.word().letters();
    int[] unaccounted = lettersOutOfPlace(solution, offered);
    Mark[] marks = new Mark[Word.LENGTH];
    for (int place = 0; place < Word.LENGTH; place++) {
      char letter = offered.charAt(place);
      if (solution.charAt(place) == letter) {
        marks[place] = Mark.CORRECT;
      } else {
        marks[place] = unaccounted[letter - 'a']-- > 0 ? Mark.PRESENT : Mark.ABSENT;
      }
    }
    return new Feedback(Arrays.asList(marks));
  }

  /** How often each letter, from a to z, stands in the solution where the guess has another one. */
  private static int[] lettersOutOfPlace(String solution, String offered) {
    int[] counts = new int[LETTERS_OF_THE_ALPHABET];
    for (int place = 0; place < Word.LENGTH; place++) {
      if (solution.charAt(place) != offered.charAt(place)) {
        counts[solution.charAt(place) - 'a']++;
      }
    }
    return counts;
  }

  /** Masked: what is logged must not give a game away. */
  @Override
  public String toString() {
    return "Solution[*****]";
  }
}
