package wordle.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertTellsNothingOfTheInside;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import wordle.testing.http.Answer;

/** What holds for the answer to anything at all. */
final class Harmless {

  /** A transfer coding (RFC 9112 section 6.1) and a version of HTTP that nobody speaks here. */
  private static final Set<Integer> FOREIGN = Set.of(501, 505);

  private Harmless() {}

  /** A refusal; what is no HTTP that is spoken here may have a status of its own. */
  static void assertRefused(Answer answer) {
    assertTrue(answer.status() >= 400, answer::toString);
    assertIsNoFault(answer);
  }

  /** No fault of the server, no page, no word about the inside. */
  static void assertHarmless(Answer answer) {
    assertIsNoFault(answer);
    assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("<html"), answer::toString);
    assertTellsNothingOfTheInside(answer);
  }

  private static void assertIsNoFault(Answer answer) {
    assertTrue(answer.status() < 500 || FOREIGN.contains(answer.status()), answer::toString);
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
