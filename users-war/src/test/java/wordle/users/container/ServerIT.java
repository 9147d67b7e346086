package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a process: it is up by itself, and describes itself. */
class ServerIT extends ContainerTest {

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void serviceIsUpWithNothingElseOnTheMachine(String path) {
    Answer answer = new Request("GET", path).send().assertStatus(200);
    assertEquals("UP", answer.json().getString("status"));
    assertFalse(answer.json().getJsonArray("checks").isEmpty());
  }

  @Test
  void documentDescribesEveryPath() {
    Answer answer =
        new Request("GET", "/openapi/users").header("Accept", "application/json").send();
    JsonObject document = answer.assertStatus(200).json();
    assertTrue(document.getString("openapi").startsWith("3.1."));
    assertEquals(
        Set.of("/users", "/users/me", "/users/me/password", "/auth"),
        document.getJsonObject("paths").keySet());
  }

  @Test
  void documentHasAPageOfItsOwn() {
    new Request("GET", "/openapi/users/ui/").send().assertStatus(200);
  }

  @Test
  void requestIdIsTakenOverIfItIsOneAndReplacedIfNot() {
    assertEquals(
        "Az09._-",
        new Request("GET", "/auth")
            .header("X-Request-ID", "Az09._-")
            .send()
            .header("X-Request-ID"));
    String replaced = RawRequest.send("GET", "/auth", "X-Request-ID: a b").header("X-Request-ID");
    assertTrue(replaced.matches("[A-Za-z0-9._-]{1,64}"), replaced);
  }
}
