package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;

/** DNS rebinding: the service serves only loopback names and the names of its setting. */
class HostIT extends UsersContainerTest {

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
    Server.rawTo(host, "GET", "/auth").assertProblem(401, "unauthenticated");
    Server.rawTo(host, "PUT", "/users").assertProblem(405, "method-not-allowed");
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
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    for (String call : List.of("/auth", "/users/me", "/nothing")) {
      Server.rawTo(host, "GET", call, credentials).assertProblem(400, "bad-request");
    }
    Server.rawTo(host, "DELETE", "/users/me", credentials).assertProblem(400, "bad-request");
    assertEquals(200, Server.raw("GET", "/users/me", credentials).status());
  }
}
