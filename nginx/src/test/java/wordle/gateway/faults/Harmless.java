package wordle.gateway.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.gateway.system.Problems.assertHasRequestId;
import static wordle.gateway.system.Problems.assertTellsNothingOfTheInside;

import jakarta.json.JsonObject;
import java.util.Locale;
import wordle.gateway.system.Answer;

/** What holds for the answer to anything at all. */
final class Harmless {

  private Harmless() {}

  /** No fault of the server, no page, no word about the inside. */
  static void assertHarmless(Answer answer) {
    assertTrue(answer.status() < 500, answer::toString);
    assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("<html"), answer::toString);
    assertTellsNothingOfTheInside(answer);
  }

  /** Through the gateway, every error is a whole problem besides. */
  static void assertHarmlessThroughTheGateway(Answer answer) {
    assertHarmless(answer);
    assertHasRequestId(answer);
    if (answer.status() >= 400) {
      JsonObject problem = answer.json();
      assertEquals("application/problem+json", answer.requiredHeader("Content-Type"));
      assertEquals(answer.status(), problem.getInt("status"), answer::toString);
      assertTrue(problem.getString("type").startsWith("/problems/"), answer::toString);
    }
  }
}
