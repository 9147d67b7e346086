package wordle.games.game;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 6})
  void otherThanFiveMarksAreRejected(int size) {
    assertThrows(IllegalArgumentException.class, () -> new Feedback(nCopies(size, Mark.ABSENT)));
  }
}
