package wordle.games.game;

import java.util.List;
import wordle.games.dictionary.Word;

/**
 * The marks of a guess.
 *
 * @param marks five marks, left to right
 */
public record Feedback(List<Mark> marks) {

  public Feedback {
    marks = List.copyOf(marks);
    if (marks.size() != Word.LENGTH) {
      throw new IllegalArgumentException("Feedback has " + Word.LENGTH + " marks");
    }
  }
}
