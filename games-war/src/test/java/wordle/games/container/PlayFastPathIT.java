package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Response;

/** The fast path responds to requests with a valid id like JAX-RS responds to the others. */
class PlayFastPathIT extends GamesContainerTest {

  private static final String ID = "0190f3c2-79b0-7cc3-98c4-dc0c0c07398f";
  private static final String NO_ID = "x";

  @Test
  void showingAnUnknownGameHasTheSameResponse() {
    assertAlike(alice.get("/games/" + ID), alice.get("/games/" + NO_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"guess\":\"crane\"}", "{}", "{", "[]", "{\"guess\":1}", "\u0000"})
  void guessHasTheSameResponse(String body) {
    assertAlike(
        alice.post("/games/" + ID + "/guesses", body),
        alice.post("/games/" + NO_ID + "/guesses", body));
  }

  @Test
  void missingOrTooLargeBodyHasTheSameResponse() {
    String large = "{\"guess\":\"" + "a".repeat(5000) + "\"}";
    for (String path : List.of("/games/%s/guesses", "/games/%s")) {
      assertAlike(
          alice.send("POST", path.formatted(ID)), alice.send("POST", path.formatted(NO_ID)));
      assertAlike(alice.post(path.formatted(ID), large), alice.post(path.formatted(NO_ID), large));
    }
  }

  @Test
  void guessDuringADatabaseLockIsUnavailable() {
    String id = alice.start();
    Database.whileLocked(
        () -> {
          Response response = alice.guess(id, "crane").assertProblem(503, "unavailable");
          assertEquals("1", response.requiredHeader("Retry-After"));
          assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
        });
    assertEquals(6, alice.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  @Test
  void newGameHasTheSameRepresentationAsAShownOne() {
    Response started = alice.send("POST", "/games");
    Response shown = alice.get(started.requiredHeader("Location"));
    assertEquals(started.text(), shown.text());
    assertEquals(comparable(started, "Location"), comparable(shown, "Location"));
  }

  private static void assertAlike(Response one, Response other) {
    assertEquals(other.status(), one.status());
    assertEquals(other.text(), one.text());
    assertEquals(comparable(other), comparable(one));
  }

  /** The headers without those that differ in each response. */
  private static Map<String, List<String>> comparable(Response response, String... further) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    headers.keySet().removeAll(List.of("Date", "X-Request-Id"));
    headers.keySet().removeAll(List.of(further));
    return headers;
  }
}
