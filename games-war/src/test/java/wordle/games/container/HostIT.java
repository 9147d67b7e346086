package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.container.Server;

/** DNS rebinding: the service serves only loopback names and the names of its setting. */
class HostIT extends GamesContainerTest {

  @ParameterizedTest
  @MethodSource("wordle.testing.container.Hosts#allowed")
  void loopbackHostsAndAllowedHostsAreServed(String host) {
    Server.rawTo(host, "GET", "/games").assertProblem(401, "unauthenticated");
    assertEquals(200, Server.rawTo(host, "GET", "/games", alice()).status());
  }

  @ParameterizedTest
  @MethodSource("wordle.testing.container.Hosts#foreign")
  void foreignHostsAreRejectedAndNothingIsProcessed(String host) {
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
