package wordle.testing.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;

/** Assertions on problem documents and on headers of all responses. */
public final class Problems {

  /** The challenge of every 401. */
  public static final String CHALLENGE = "Basic realm=\"Wordle\", charset=\"UTF-8\"";

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern SENTENCE = Pattern.compile("[A-Z].*\\.", Pattern.DOTALL);

  /** Stack traces, class names, SQL and products, with or without a version. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.[a-z]|\\b(java|jakarta|javax|org|com|io|wordle)\\.[a-z]+\\."
              + "|SQLITE|(?i:\\bselect\\b.*\\bfrom\\b)|Liberty|WebSphere|RESTEASY|nginx/"
              + "|\\b(SRVE|CWWK|CWOWB)[A-Z]*\\d");

  private Problems() {}

  /**
   * Fails unless the response is a complete problem of this kind without implementation details.
   *
   * @return the problem, for what else it has to hold
   */
  public static JsonObject assertProblem(int status, String kind, Response response) {
    assertEquals(status, response.status(), response::toString);
    assertEquals("application/problem+json", response.requiredHeader("Content-Type"));
    JsonObject problem = response.json();
    assertEquals("/problems/" + kind, problem.getString("type"), response::toString);
    assertEquals(status, problem.getInt("status"), response::toString);
    assertFalse(problem.getString("title").isBlank(), response::toString);
    assertTrue(SENTENCE.matcher(problem.getString("detail")).matches(), response::toString);
    assertHeadersOf(status, response);
    assertTellsNothingOfTheInside(response);
    return problem;
  }

  /** Fails unless the response has one well-formed request id. */
  public static String assertHasRequestId(Response response) {
    String id = response.requiredHeader("X-Request-ID");
    assertTrue(REQUEST_ID.matcher(id).matches(), response::toString);
    return id;
  }

  /** Fails if the response names classes, SQL, products or versions. */
  public static void assertTellsNothingOfTheInside(Response response) {
    assertFalse(INSIDES.matcher(response.text()).find(), response::toString);
    assertTrue(response.all("Server").stream().noneMatch(Problems::hasDigit), response::toString);
    assertTrue(response.all("X-Powered-By").isEmpty(), response::toString);
  }

  private static void assertHeadersOf(int status, Response response) {
    assertHasRequestId(response);
    switch (status) {
      case 401 -> {
        assertEquals(CHALLENGE, response.requiredHeader("WWW-Authenticate"));
        assertEquals("no-store", response.requiredHeader("Cache-Control"));
      }
      case 405 -> assertFalse(response.requiredHeader("Allow").isBlank(), response::toString);
      case 429, 503 ->
          assertTrue(
              Integer.parseInt(response.requiredHeader("Retry-After")) > 0, response::toString);
      default -> assertTrue(response.all("WWW-Authenticate").isEmpty(), response::toString);
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
