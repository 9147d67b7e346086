package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;

/** DNS rebinding: the service serves only loopback names and the names of its setting. */
class HostIT extends GamesContainerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:1",
        "127.0.0.1:65535",
        "[::1]",
        "[::1]:8080",
        "wordle.example",
        "other.example:80"
      })
  void loopbackAndWhatTheSettingNamesAreAnswered(String host) {
    Server.rawTo(host, "GET", "/games").assertProblem(401, "unauthenticated");
    assertEquals(200, Server.rawTo(host, "GET", "/games", alice()).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:80",
        "localhost.rebound.example",
        "127.0.0.1.rebound.example",
        "192.0.2.1",
        "[2001:db8::1]:80",
        "localhost\r\nHost: rebound.example",
        "a b",
        ""
      })
  void otherHostsAreRefusedAndNothingIsProcessed(String host) {
    for (String call : List.of("/games", "/statistics", "/nothing")) {
      Server.rawTo(host, "GET", call, alice()).assertProblem(400, "bad-request");
    }
    Server.rawTo(host, "POST", "/games", alice()).assertProblem(400, "bad-request");
    assertTrue(alice.get("/games").json().getJsonArray("games").isEmpty());
  }

  private String alice() {
    return "Remote-User: " + alice.name();
  }
}
