package wordle.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.e2e.faults.Harmless.assertHarmless;
import static wordle.e2e.faults.Harmless.assertHarmlessThroughTheGateway;
import static wordle.testing.http.Problems.assertHasRequestId;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Response;
import wordle.testing.system.RequestLine;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Paths in every encoding, to the gateway and to each instance port. */
@ExtendWith(SharedSystem.class)
@Tag("slow")
class PathFaultsGatewayIT {

  /** The subrequest, and possible game ids that could be read as other paths. */
  private static final Pattern FORWARDED =
      Pattern.compile("/auth|/games/(?!.*(\\.\\.|;|(?i:%2f|%5c|%00)))[^/]+(/guesses)?");

  private static List<Endpoint> endpoints;

  private final RunningSystem system;

  PathFaultsGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void findEndpoints(RunningSystem system) {
    Account account = system.newAccount();
    String game = "/games/" + system.client(account).startGame().getString("id");
    endpoints = Endpoint.all(system, account, game);
  }

  @ParameterizedTest
  @MethodSource
  void pathOutsideTheContractIsRefused(String path) {
    Response response = endpoints.get(0).ask("GET " + path + " HTTP/1.1");

    assertTrue(List.of(400, 404, 405).contains(response.status()), response::toString);
    assertHarmlessThroughTheGateway(response);
    for (RequestLine line : forwarded(response)) {
      assertTrue(FORWARDED.matcher(line.target()).matches(), line::toString);
    }
  }

  /** Lines are in order, so a later line proves that all lines of this request are there. */
  private List<RequestLine> forwarded(Response response) {
    Response later = endpoints.get(1).ask("GET /games HTTP/1.1");
    system.log().awaitRequests(assertHasRequestId(later), 2);
    return system.log().requests(assertHasRequestId(response));
  }

  static Stream<String> pathOutsideTheContractIsRefused() {
    return Stream.of(
        "/games%2f",
        "/games%2F0190f3c2-0000-7000-8000-000000000000",
        "/games/%2e%2e%2fusers",
        "/games/..%2fauth",
        "/games%5c",
        "/games/..%5cauth",
        "/games/%5c..%5cauth",
        "/games\\",
        "/games/..\\auth",
        "/%00",
        "/games%00",
        "/games/%00",
        "/games/x%00.html",
        "/%zz",
        "/games/%",
        "/games/%4",
        "/games/%u0041",
        "/games/..;/auth",
        "/games/..;x=1/auth",
        "/games;x=1",
        "/games;jsessionid=0000",
        "/games/;/guesses",
        "/games/x;y/guesses",
        "/;/games",
        "/auth;x",
        "/.;/auth",
        "/games/../auth",
        "/games/%2e%2e/auth",
        "/games/.%2e/auth",
        "/./auth",
        "//auth",
        "/health/games/../../auth",
        "/openapi/games/../../auth",
        "/openapi/games/ui/../../../auth",
        "/openapi/games/ui/%2e%2e/%2e%2e/%2e%2e/auth",
        "/openapi/games/ui/..;/..;/..;/auth",
        "/openapi/games/ui/..%2f..%2f..%2fauth",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2f..%2fnginx.conf",
        "/assets/../../nginx.conf",
        "/assets/....//nginx.conf",
        "/%c0%ae%c0%ae/nginx.conf",
        "/games/%c0%af",
        "/games/%e0%80%af",
        "/games/%f0%80%80%af",
        "/games%252f",
        "/games/%252e%252e/auth",
        "/games/x/guesses%3f",
        "/games%3flimit=1",
        "/games%23",
        "/%ff",
        "/games%20",
        "/games%0a",
        "/games%0d%0aX-Injected:%20yes",
        "/games%09",
        "/games%7f",
        "/g\u0061mes/\u00c3\u00a4/x",
        "/games/x/guesses/../../../auth",
        "/games/\u00a0",
        "/games\u00a0",
        "/games/a^b",
        "/games/{x}",
        "/games/a|b/guesses",
        "/nothing^",
        "/<h1>",
        "/\"",
        "/GAMES",
        "/games.",
        "/games.json",
        "/games/x/y",
        "/" + "a/".repeat(500),
        "/" + "../".repeat(3) + "etc/passwd",
        "/..",
        "/../../etc/passwd",
        "/.git/config",
        "/.%67it/config",
        "/~root",
        "/*",
        "/$%7Bjndi:ldap://127.0.0.1/x%7D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/games/../games",
        "/./games",
        "/games/.",
        "/%67ames",
        "/games/%2e",
        "//games",
        "/games/x/../../games",
        "/%2e/games",
        "/games?x=%00%zz%2f",
        "/games?limit=5#fragment"
      })
  void otherSpellingOfPathIsReadInItsNormalFormOrRefused(String path) {
    Response response = endpoints.get(0).ask("GET " + path + " HTTP/1.1");

    assertTrue(List.of(200, 400, 404).contains(response.status()), response::toString);
    assertHarmlessThroughTheGateway(response);
    if (response.status() == 200) {
      RequestLine line = system.log().awaitRequests(assertHasRequestId(response), 2).get(1);
      assertEquals("/games", line.target().replaceFirst("\\?.*", ""));
    }
  }

  /**
   * Liberty's health module is excepted because it fails at dot segments. The gateway asks it by a
   * fixed path.
   */
  @ParameterizedTest
  @MethodSource("pathOutsideTheContractIsRefused")
  void instancesAnswerHarmlesslyToo(String path) {
    for (Endpoint endpoint : endpoints) {
      if (!endpoint.isGateway() && !path.startsWith("/health/")) {
        assertHarmless(endpoint.ask("GET " + path + " HTTP/1.1"));
        assertHarmless(endpoint.ask("POST " + path + " HTTP/1.1", "Content-Length: 0"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
  void spaceOrControlCharacterInTargetIsRefused(String method) {
    for (String target :
        List.of("/games x", "/ga\u0001mes", "/games\u007f/x", "/games\tx", "games")) {
      Response response = endpoints.get(0).ask(method + " " + target + " HTTP/1.1");
      assertEquals(4, response.status() / 100, response::toString);
      if (!method.equals("HEAD")) {
        assertHarmlessThroughTheGateway(response);
      }
    }
  }
}
