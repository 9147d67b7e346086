package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;
import wordle.testing.http.Answer;

/** Health, OpenAPI document and request ids of the service. */
class ServerIT extends GamesContainerTest {

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void serviceIsUpWithNothingElseOnTheMachine(String path) {
    Answer answer = Server.request("GET", path).send();
    assertEquals(200, answer.status());
    assertEquals("UP", answer.json().getString("status"));
    assertFalse(answer.json().getJsonArray("checks").isEmpty());
  }

  @Test
  void documentDescribesEveryPath() {
    Answer answer =
        Server.request("GET", "/openapi/games").header("Accept", "application/json").send();
    assertEquals(200, answer.status());
    JsonObject document = answer.json();
    assertTrue(document.getString("openapi").startsWith("3.1."));
    assertEquals(
        Set.of("/games", "/games/{id}", "/games/{id}/guesses", "/statistics", "/leaderboard"),
        document.getJsonObject("paths").keySet());
  }

  @Test
  void documentIsYamlUnlessJsonIsAskedFor() {
    Answer answer = Server.request("GET", "/openapi/games").send();
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("openapi: 3.1."));
  }

  @Test
  void documentHasAPageOfItsOwn() {
    assertEquals(200, Server.request("GET", "/openapi/games/ui/").send().status());
  }

  @Test
  void requestIdIsTakenOverIfItIsOne() {
    String longest = "Az09._-x".repeat(8);
    assertEquals(
        longest, alice.get("/games", "X-Request-ID", longest).requiredHeader("X-Request-ID"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b", "\u00e4", "<script>"})
  void requestIdIsReplacedIfItIsNone(String id) {
    String given =
        Server.raw("GET", "/games", "X-Request-ID: " + id).requiredHeader("X-Request-ID");
    assertTrue(given.matches("[A-Za-z0-9._-]{1,64}"), given);
    assertNotEquals(id, given);
  }

  @Test
  void requestIdThatIsTooLongIsReplaced() {
    String tooLong = "a".repeat(65);
    assertNotEquals(
        tooLong, alice.get("/games", "X-Request-ID", tooLong).requiredHeader("X-Request-ID"));
  }
}
