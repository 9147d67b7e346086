package wordle.games.game;

import java.util.Arrays;

/**
 * The word to be found.
 *
 * @param word never shown before the game is over
 */
public record Solution(Word word) {

  /**
   * Marks a guess. First every letter in its place is correct; then, from left to right, a letter
   * is present once for each copy of it in the solution that is not yet accounted for, and
   * otherwise absent.
   */
  public Feedback mark(Word guess) {
    Mark[] marks = new Mark[Word.LENGTH];
    Arrays.fill(marks, Mark.ABSENT);
    int[] unaccounted = markCorrect(guess, marks);
    markPresent(guess, marks, unaccounted);
    return new Feedback(Arrays.asList(marks));
  }

  /** How many copies of each letter, a to z, are left when those in their places are marked. */
  private int[] markCorrect(Word guess, Mark[] marks) {
    int[] unaccounted = new int['z' - 'a' + 1];
    for (int i = 0; i < Word.LENGTH; i++) {
      if (guess.letters().charAt(i) == word.letters().charAt(i)) {
        marks[i] = Mark.CORRECT;
      } else {
        unaccounted[word.letters().charAt(i) - 'a']++;
      }
    }
    return unaccounted;
  }

  private static void markPresent(Word guess, Mark[] marks, int[] unaccounted) {
    for (int i = 0; i < Word.LENGTH; i++) {
      int letter = guess.letters().charAt(i) - 'a';
      if (marks[i] == Mark.ABSENT && unaccounted[letter] > 0) {
        unaccounted[letter]--;
        marks[i] = Mark.PRESENT;
      }
    }
  }

  /** Masked: logs and stack traces give no solution away. */
  @Override
  public String toString() {
    return "Solution[*****]";
  }
}
