package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;
import wordle.testing.http.Answer;

/** Health, OpenAPI document and request ids of the service. */
class ServerIT extends UsersContainerTest {

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void serviceIsUpWithNothingElseOnTheMachine(String path) {
    Answer answer = Server.request("GET", path).send().expect(200);
    assertEquals("UP", answer.json().getString("status"));
    assertFalse(answer.json().getJsonArray("checks").isEmpty());
  }

  @Test
  void documentDescribesEveryPath() {
    Answer answer =
        Server.request("GET", "/openapi/users").header("Accept", "application/json").send();
    JsonObject document = answer.expect(200).json();
    assertTrue(document.getString("openapi").startsWith("3.1."));
    assertEquals(
        Set.of("/users", "/users/me", "/users/me/password", "/auth"),
        document.getJsonObject("paths").keySet());
  }

  @Test
  void documentHasAPageOfItsOwn() {
    Server.request("GET", "/openapi/users/ui/").send().expect(200);
  }

  @Test
  void requestIdIsTakenOverIfItIsOneAndReplacedIfNot() {
    assertEquals(
        "Az09._-",
        Server.request("GET", "/auth")
            .header("X-Request-ID", "Az09._-")
            .send()
            .requiredHeader("X-Request-ID"));
    String replaced =
        Server.raw("GET", "/auth", "X-Request-ID: a b").requiredHeader("X-Request-ID");
    assertTrue(replaced.matches("[A-Za-z0-9._-]{1,64}"), replaced);
  }
}
