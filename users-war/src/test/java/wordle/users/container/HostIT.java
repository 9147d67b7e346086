package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.container.Server;

/** DNS rebinding: the service serves only loopback names and the names of its setting. */
class HostIT extends UsersContainerTest {

  @ParameterizedTest
  @MethodSource("wordle.testing.container.Hosts#allowed")
  void loopbackHostsAndAllowedHostsAreServed(String host) {
    Server.rawTo(host, "GET", "/auth").assertProblem(401, "unauthenticated");
    Server.rawTo(host, "PUT", "/users").assertProblem(405, "method-not-allowed");
  }

  @ParameterizedTest
  @MethodSource("wordle.testing.container.Hosts#foreign")
  void foreignHostsAreRejectedAndNothingIsProcessed(String host) {
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    for (String call : List.of("/auth", "/users/me", "/nothing")) {
      Server.rawTo(host, "GET", call, credentials).assertProblem(400, "bad-request");
    }
    Server.rawTo(host, "DELETE", "/users/me", credentials).assertProblem(400, "bad-request");
    assertEquals(200, Server.raw("GET", "/users/me", credentials).status());
  }
}
