package wordle.games.game;

import java.util.List;

/**
 * What a guess is worth.
 *
 * @param marks five marks, left to right
 */
public record Feedback(List<Mark> marks) {

  public Feedback {
    marks = List.copyOf(marks);
    if (marks.size() != Word.LENGTH) {
      throw new IllegalArgumentException("not one mark a letter: " + marks);
    }
  }

  /** Whether the guess was the solution. */
  public boolean isAllCorrect() {
    return marks.stream().allMatch(Mark.CORRECT::equals);
  }
}
