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
  public static JsonObject assertProblem(int status, String kind, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals("application/problem+json", answer.requiredHeader("Content-Type"));
    JsonObject problem = answer.json();
    assertEquals("/problems/" + kind, problem.getString("type"), answer::toString);
    assertEquals(status, problem.getInt("status"), answer::toString);
    assertFalse(problem.getString("title").isBlank(), answer::toString);
    assertTrue(SENTENCE.matcher(problem.getString("detail")).matches(), answer::toString);
    assertHeadersOf(status, answer);
    assertTellsNothingOfTheInside(answer);
    return problem;
  }

  /** Fails unless the answer has one well-formed request id. */
  public static String assertHasRequestId(Answer answer) {
    String id = answer.requiredHeader("X-Request-ID");
    assertTrue(REQUEST_ID.matcher(id).matches(), answer::toString);
    return id;
  }

  /** Fails if the response names classes, SQL, products or versions. */
  public static void assertTellsNothingOfTheInside(Answer answer) {
    assertFalse(INSIDES.matcher(answer.text()).find(), answer::toString);
    assertTrue(answer.all("Server").stream().noneMatch(Problems::hasDigit), answer::toString);
    assertTrue(answer.all("X-Powered-By").isEmpty(), answer::toString);
  }

  private static void assertHeadersOf(int status, Answer answer) {
    assertHasRequestId(answer);
    switch (status) {
      case 401 -> {
        assertEquals(CHALLENGE, answer.requiredHeader("WWW-Authenticate"));
        assertEquals("no-store", answer.requiredHeader("Cache-Control"));
      }
      case 405 -> assertFalse(answer.requiredHeader("Allow").isBlank(), answer::toString);
      case 429, 503 ->
          assertTrue(Integer.parseInt(answer.requiredHeader("Retry-After")) > 0, answer::toString);
      default -> assertTrue(answer.all("WWW-Authenticate").isEmpty(), answer::toString);
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
