package wordle.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertTellsNothingOfTheInside;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import wordle.testing.http.Response;

/** Assertions that hold for every response. */
final class Harmless {

  /** Statuses for an unsupported transfer coding (RFC 9112 section 6.1) and HTTP version. */
  private static final Set<Integer> FOREIGN = Set.of(501, 505);

  private Harmless() {}

  /** Fails unless the request was rejected. Unsupported HTTP may get a status from 500 on. */
  static void assertRefused(Response response) {
    assertTrue(response.status() >= 400, response::toString);
    assertIsNoFault(response);
  }

  /** Fails on a server error, an HTML page, or details of the implementation. */
  static void assertHarmless(Response response) {
    assertIsNoFault(response);
    assertFalse(response.text().toLowerCase(Locale.ROOT).contains("<html"), response::toString);
    assertTellsNothingOfTheInside(response);
  }

  private static void assertIsNoFault(Response response) {
    assertTrue(response.status() < 500 || FOREIGN.contains(response.status()), response::toString);
  }

  /** The same for the gateway, where every error must be a complete problem. */
  static void assertHarmlessThroughTheGateway(Response response) {
    assertHarmless(response);
    assertHasRequestId(response);
    if (response.status() >= 400) {
      JsonObject problem = response.json();
      assertEquals("application/problem+json", response.requiredHeader("Content-Type"));
      assertEquals(response.status(), problem.getInt("status"), response::toString);
      assertTrue(problem.getString("type").startsWith("/problems/"), response::toString);
    }
  }
}
