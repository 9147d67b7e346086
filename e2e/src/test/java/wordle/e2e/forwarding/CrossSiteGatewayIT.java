package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.Formation;

/** Requests that another site makes a browser send reach no service, not even for verification. */
class CrossSiteGatewayIT {

  private static final String CREDENTIALS =
      "Authorization: " + new Account("someone", "correct horse battery").basic();

  private static RunningGateway gateway;
  private static RecordingService users;
  private static RecordingService games;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(1, 1));
    users = new RecordingService(gateway.ports().users(1), Reply.of(200, "{}", "Remote-User", "s"));
    games = new RecordingService(gateway.ports().games(1), Reply.of(200, "{}"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    Stream.of(users, games).forEach(RecordingService::close);
  }

  @BeforeEach
  void reset() {
    Stream.of(users, games).forEach(RecordingService::forget);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "sec-fetch-site: Cross-Site",
        "Sec-Fetch-Site: cross-site\r\nOrigin: http://HOST",
        "Sec-Fetch-Site: same-origin\r\nOrigin: http://elsewhere.example",
        "Origin: null",
        "Origin: http://elsewhere.example",
        "Origin: http://127.0.0.1",
        "Origin: http://127.0.0.1:1",
        "Origin: http://HOST.elsewhere.example",
        "Origin: http://elsewhere.exampleHOST",
        "Origin: http://elsewhere@HOST",
        "Origin: http://HOST/",
        "Origin: http://HOST http://HOST",
        "Origin: ftp://HOST",
        "Origin: HOST"
      })
  void unsafeRequestOfAnotherSiteIsRefusedFirstOfAll(String headers) {
    for (String call :
        List.of(
            "POST /users",
            "PUT /users/me/password",
            "DELETE /users/me",
            "POST /games",
            "DELETE /games",
            "POST /games/x/guesses",
            "POST /",
            "POST /nothing",
            "PUT /health/games",
            "PROPFIND /assets/main.js")) {
      assertProblem(403, "cross-site", ask(call, headers));
    }
    assertEquals(List.of(), users.received());
    assertEquals(List.of(), games.received());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-None: of them",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: something-new",
        "Origin: http://HOST",
        "Origin: HTTP://HOST",
        "Origin: https://HOST",
        "Sec-Fetch-Site: same-origin\r\nOrigin: http://HOST"
      })
  void requestsOfThisSiteAndOfProgramsAreUntouched(String headers) {
    assertEquals(200, ask("POST /games", headers).status());
    assertEquals(1, games.received().size());
  }

  /** A browser omits the default port of the scheme; proxies may add it, or terminate TLS. */
  @ParameterizedTest
  @CsvSource({
    "wordle.example, http://wordle.example, 200",
    "wordle.example, https://wordle.example, 200",
    "wordle.example:80, http://wordle.example, 200",
    "wordle.example:443, https://wordle.example, 200",
    "wordle.example, https://wordle.example:443, 200",
    "Wordle.Example, https://wordle.example, 200",
    "[::1]:8080, http://[::1]:8080, 200",
    "wordle.example:80, https://wordle.example, 403",
    "wordle.example:443, http://wordle.example, 403",
    "wordle.example:8080, http://wordle.example, 403",
    "wordle.example, http://wordle.example:8080, 403",
    "wordle.example, http://a.wordle.example, 403",
    "[::1]:8080, http://[::2]:8080, 403"
  })
  void originIsComparedWithTheHostThatWasCalled(String host, String origin, int status) {
    Response response =
        RawHttp.to(gateway.address())
            .send(
                "POST /games HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nConnection: close\r\n\r\n"
                    .formatted(host, origin))
            .orElseThrow();

    assertEquals(status, response.status(), response::toString);
  }

  @Test
  void originOfAnUnnamedHostIsAnother() {
    Response response =
        RawHttp.to(gateway.address())
            .send("POST /games HTTP/1.0\r\nOrigin: http://localhost\r\n\r\n")
            .orElseThrow();

    assertProblem(403, "cross-site", response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /games", "HEAD /games", "OPTIONS /games", "OPTIONS /users"})
  void safeRequestOfAnotherSiteIsServedWithoutCorsHeaders(String call) {
    Response response =
        ask(
            call,
            "Origin: http://elsewhere.example",
            "Sec-Fetch-Site: cross-site",
            "Access-Control-Request-Method: POST");

    assertNotEquals(403, response.status());
    assertTrue(
        response.headers().keySet().stream().noneMatch(name -> name.startsWith("access-control-")),
        response::toString);
    assertEquals("same-origin", response.requiredHeader("Cross-Origin-Resource-Policy"));
  }

  private static Response ask(String call, String... headers) {
    String[] all =
        Stream.concat(Stream.of(headers), Stream.of(CREDENTIALS, "Content-Length: 0"))
            .map(header -> header.replace("HOST", gateway.address().getAuthority()))
            .toArray(String[]::new);
    return RawHttp.to(gateway.address()).ask(call + " HTTP/1.1", all).orElseThrow();
  }
}
