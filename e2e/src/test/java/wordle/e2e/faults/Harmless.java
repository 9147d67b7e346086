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

/** Assertions that hold for every response. */
final class Harmless {

  /** Statuses for an unsupported transfer coding (RFC 9112 section 6.1) and HTTP version. */
  private static final Set<Integer> FOREIGN = Set.of(501, 505);

  private Harmless() {}

  /** Fails unless the request was rejected. Unsupported HTTP may get a status from 500 on. */
  static void assertRefused(Answer answer) {
    assertTrue(answer.status() >= 400, answer::toString);
    assertIsNoFault(answer);
  }

  /** Fails on a server error, an HTML page, or details of the implementation. */
  static void assertHarmless(Answer answer) {
    assertIsNoFault(answer);
    assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("<html"), answer::toString);
    assertTellsNothingOfTheInside(answer);
  }

  private static void assertIsNoFault(Answer answer) {
    assertTrue(answer.status() < 500 || FOREIGN.contains(answer.status()), answer::toString);
  }

  /** The same for the gateway, where every error must be a complete problem. */
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
