package wordle.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTypeTest {

  @Test
  void titleIsTheKindAsWords() {
    assertEquals("Unsupported media type", CommonProblem.UNSUPPORTED_MEDIA_TYPE.title());
    assertEquals("Unavailable", CommonProblem.UNAVAILABLE.title());
  }
}
