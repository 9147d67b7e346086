package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;
import wordle.testing.http.Answer;

/** A page in a browser of this machine gets nothing from the service's own port. */
class OwnPortIT extends UsersContainerTest {

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "TRACE");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/",
        "/metrics?scope=base",
        "/metrics/nothing",
        "/health",
        "/health/live",
        "/health/nothing",
        "/openapi/users",
        "/openapi/users/ui",
        "/openapi/users/ui/",
        "/openapi/users/nothing",
        "/ibm/api",
        "/users/me",
        "/nothing",
        "/%2f",
        "/%00"
      })
  void noPageOfAnotherSiteMayReadAnAnswerAndNoCookieIsSet(String path) {
    for (String method : METHODS) {
      for (String origin : List.of("https://other.example", "null", "http://localhost")) {
        Answer answer =
            Server.raw(method, path, "Origin: " + origin, "Access-Control-Request-Method: GET");

        assertTrue(
            answer.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("access-control-") || name.contains("cookie")),
            answer::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/",
        "/metrics?scope=base",
        "/health",
        "/health/ready",
        "/health;x",
        "/openapi/users",
        "/openapi/users/ui/",
        "/openapi/users/nothing"
      })
  void modulesOfLibertyRefuseForeignHosts(String path) {
    for (String host :
        List.of("rebound.example", "rebound.example:80", "localhost.rebound.example", "a b", "")) {
      Answer answer = Server.rawTo(host, "GET", path);

      assertEquals(400, answer.status(), answer::toString);
      assertEquals("application/problem+json", answer.requiredHeader("Content-Type"));
      assertEquals("/problems/bad-request", answer.json().getString("type"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "127.0.0.1:65535", "[::1]", "wordle.example", "OTHER.example:80"})
  void modulesOfLibertyAnswerForLoopbackAndWhatTheSettingNames(String host) {
    for (String path : List.of("/metrics", "/health/live", "/openapi/users")) {
      assertEquals(200, Server.rawTo(host, "GET", path).status(), path);
    }
    assertFalse(Server.rawTo(host, "GET", "/metrics").text().isEmpty());
  }
}
