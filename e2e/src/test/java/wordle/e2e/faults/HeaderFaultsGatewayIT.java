package wordle.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.e2e.faults.Harmless.assertHarmless;
import static wordle.e2e.faults.Harmless.assertHarmlessThroughTheGateway;
import static wordle.e2e.faults.Harmless.assertRefused;
import static wordle.testing.http.Problems.assertProblem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Request lines and headers that no client library would send. */
@ExtendWith(SharedSystem.class)
@Tag("slow")
class HeaderFaultsGatewayIT {

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String GUESS = "{\"guess\": \"crane\"}";

  private static Account account;
  private static Client player;
  private String game;
  private List<Endpoint> endpoints;

  private final RunningSystem system;

  HeaderFaultsGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void register(RunningSystem system) {
    account = system.newAccount();
    player = system.client(account);
  }

  /** Each test has a game of its own, because some tests use up its guesses. */
  @BeforeEach
  void startGame() {
    game = "/games/" + player.startGame().getString("id");
    endpoints = Endpoint.all(system, account, game);
  }

  @ParameterizedTest
  @MethodSource
  void contradictoryLengthsAreRefusedByTheGateway(String headers, String body) {
    String before = player.get(game).text();
    for (Endpoint endpoint : endpoints) {
      Optional<Response> response = trySend(endpoint, JSON + headers, body);
      if (endpoint.isGateway()) {
        assertRefused(response.orElseThrow());
        assertHarmlessThroughTheGateway(response.get());
        assertEquals(before, player.get(game).text());
      } else {
        response.ifPresent(Harmless::assertHarmless);
        before = player.get(game).text();
      }
    }
  }

  static Stream<Arguments> contradictoryLengthsAreRefusedByTheGateway() {
    String chunked = "12\r\n" + GUESS + "\r\n0\r\n\r\n";
    return Stream.of(
        Arguments.of("Content-Length: 18\r\nContent-Length: 18", GUESS),
        Arguments.of("Content-Length: 18\r\nContent-Length: 2", GUESS),
        Arguments.of("Content-Length: 18, 18", GUESS),
        Arguments.of("Content-Length: -1", GUESS),
        Arguments.of("Content-Length: +18", GUESS),
        Arguments.of("Content-Length: 0x12", GUESS),
        Arguments.of("Content-Length: 1e1", GUESS),
        Arguments.of("Content-Length: ", GUESS),
        Arguments.of("Content-Length: 99999999999999999999999", GUESS),
        Arguments.of("Content-Length: 18\r\nTransfer-Encoding: chunked", chunked),
        Arguments.of("Transfer-Encoding: chunked\r\nContent-Length: 18", chunked),
        Arguments.of("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", chunked),
        Arguments.of("Transfer-Encoding: chunked, identity", chunked),
        Arguments.of("Transfer-Encoding: xchunked", chunked),
        Arguments.of("Transfer-Encoding: gzip, chunked", chunked),
        Arguments.of("Transfer-Encoding : chunked", chunked),
        Arguments.of("Transfer-Encoding: chunked", "zz\r\n" + GUESS + "\r\n0\r\n\r\n"),
        Arguments.of("Transfer-Encoding: chunked", "-1\r\n" + GUESS + "\r\n0\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /games HTTP/1.1\r\n",
        "GET /games HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "GET /games HTTP/1.1\r\nHost: a b\r\n",
        "GET /games HTTP/1.1\r\nHost: a/../b\r\n",
        "GET /games HTTP/1.1\r\nHost: \0\r\n",
        "GET /games HTTP/1.1\r\nHost: [::1\r\n",
        "GET /games HTTP/1.1\r\nHost: a@b\r\n",
        "GET /games HTTP/1.1\r\nHost: a,b\r\n",
        "GET /games HTTP/1.1\r\nHost: a#b\r\n",
        "GET /games HTTP/1.1\r\nHost: a?b\r\n",
        "GET /games HTTP/1.1\r\nHost: a%00\r\n",
        "GET /games HTTP/1.1\r\nHost: a:b\r\n",
        "GET /games HTTP/1.1\r\nHost: a\tb\r\n",
        "GET /games HTTP/1.1\r\nHost: \u00c3\u00a4\r\n",
        "GET /games HTTP/1.1\r\nHost : a\r\n",
        "GET /games HTTP/1.1\r\nHost: a\r\n b\r\n",
        "GET /games HTTP/1.1\r\nHost a\r\n",
        "GET /games HTTP/1.1\r\n: a\r\nHost: a\r\n",
        "GET /games HTTP/1.1\r\n folded\r\nHost: a\r\n",
        "GET /games HTTP/1.1\r\nHost: a\r\nX: \0\r\n",
        "GET /games HTTP/1.1\r\nHost: a\r\nX Y: z\r\n",
        "GET  /games HTTP/1.1\r\nHost: a\r\n",
        "GET /games  HTTP/1.1\r\nHost: a\r\n",
        "GET /games HTTP/1.1 \r\nHost: a\r\n",
        "GET /games HTTP/2.0\r\nHost: a\r\n",
        "GET /games HTTP/3\r\nHost: a\r\n",
        "GET /games HTTP/1.\r\nHost: a\r\n",
        "GET /games HTTP/9.9\r\nHost: a\r\n",
        "GET /games HTTX/1.1\r\nHost: a\r\n",
        "GET /games http/1.1\r\nHost: a\r\n",
        "get /games HTTP/1.1\r\nHost: a\r\n",
        "G\0T /games HTTP/1.1\r\nHost: a\r\n",
        "GET\r\n",
        "/games\r\n",
        "GARBAGE\r\n",
        "\0\1\2\3\r\n",
        "PRI * HTTP/2.0\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n",
        "GET games HTTP/1.1\r\nHost: a\r\n",
        "GET ?x HTTP/1.1\r\nHost: a\r\n",
        "GET http:// HTTP/1.1\r\nHost: a\r\n",
        "GET http:///games HTTP/1.1\r\nHost: a\r\n",
        "GET ftp://a/games HTTP/1.1\r\nHost: a\r\n",
        "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n",
        "CONNECT / HTTP/1.1\r\nHost: a\r\n",
        "TRACE /games HTTP/1.1\r\nHost: a\r\n",
        "TRACK /games HTTP/1.1\r\nHost: a\r\n",
        "DEBUG /games HTTP/1.1\r\nHost: a\r\n",
        "GET /games?\u00e2\u0080\u00a8 HTTP/1.1\r\nHost: a\r\n",
        "GET /games?\u00c2\u009b2J HTTP/1.1\r\nHost: a\r\n",
        "GET /register HTTP/1.1\r\nHost: a\r\nReferer: \u001b[2J\r\n",
        "GET /register HTTP/1.1\r\nHost: a\r\nReferer: \u00c2\u0085\r\n"
      })
  void nonHttpRequestIsRefused(String head) {
    for (URI address : List.of(system.gateway(), system.users(1), system.games(1))) {
      Optional<Response> response = RawHttp.to(address).send(head + "Connection: close\r\n\r\n");
      response.ifPresent(Harmless::assertHarmless);
      if (address.equals(system.gateway())) {
        assertRefused(response.orElseThrow());
        assertHarmlessThroughTheGateway(response.get());
      }
    }
  }

  @Test
  void unfinishedAndForeignProtocolsGetNoPage() {
    String hello = "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + "\0".repeat(64);
    for (String bytes : List.of(hello + "\r\n\r\n", "GET /games\r\n", "\r\n\r\n\r\n\r\n")) {
      for (URI address : List.of(system.gateway(), system.users(1), system.games(1))) {
        String received = RawHttp.to(address).exchange(bytes).toLowerCase(Locale.ROOT);
        assertFalse(received.contains("<html"), received);
        assertFalse(received.contains("nginx/"), received);
      }
    }
  }

  /** The path of an absolute target decides; its host and its user information are ignored. */
  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example/games, 200, 401",
    "HTTP://elsewhere.example/games, 200, 401",
    "https://elsewhere.example/games, 200, 401",
    "http://elsewhere.example:99999/games, 200, 401",
    "http://elsewhere.example, 200, 401",
    "http://elsewhere.example/auth, 404, 401",
    "http://elsewhere.example/register/../auth, 404, 401",
    "http://elsewhere.example//auth, 404, 401",
    "http://elsewhere.example/users/me, 200, 401",
    "http://elsewhere.example/games%2fx, 400, 400",
    "http://elsewhere.example\\games, 400, 400",
    "http://someone:password@elsewhere.example/games, 400, 400",
    "http:games, 400, 400",
    "http:/games, 400, 400",
    "//elsewhere.example/games, 404, 401"
  })
  void absoluteFormIsReadAsItsPathOrRefused(String target, int known, int stranger) {
    String line = "GET " + target + " HTTP/1.1";
    RawHttp gateway = RawHttp.to(system.gateway());

    Response response = gateway.ask(line, "Authorization: " + account.basic()).orElseThrow();
    Response refusal = gateway.ask(line).orElseThrow();

    assertEquals(known, response.status(), response::toString);
    assertEquals(stranger, refusal.status(), refusal::toString);
    assertHarmlessThroughTheGateway(refusal);
  }

  /** The placeholder is replaced by valid credentials. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: %1$s\r\nAuthorization: Basic eDp5",
        "Authorization: Basic eDp5\r\nAuthorization: %1$s",
        "Authorization: %1$s\r\nAuthorization: %1$s",
        "Authorization: %1$s\r\nauthorization: Bearer x",
        "Authorization: %1$s, %1$s",
        "Authorization: %1$s %1$s",
        "Authorization: %1$s,",
        "Authorization: %1$s=",
        "Authorization: %1$s\u0001",
        "Authorization: \u000b%1$s",
        "Authorization: Basic\r\n %1$s",
        "Authorization:\r\n %1$s",
        "Authorization : %1$s",
        " Authorization: %1$s",
        "X: y\r\n Authorization: %1$s",
        "X: y\rAuthorization: %1$s",
        "Authorization\0: %1$s",
        "Authorization_: %1$s",
        "Proxy-Authorization: %1$s",
        "X-Authorization: %1$s",
        "X-Original-Authorization: %1$s",
        "Cookie: Authorization=%1$s",
        "Connection: Authorization\r\nProxy-Authorization: %1$s"
      })
  void credentialsOutsideOneAuthorizationHeaderAreUnauthenticated(String lines) {
    String headers = lines.formatted(account.basic());
    List<String> calls = List.of("GET /games", "GET /", "GET /users/me", "DELETE /users/me");

    for (String call : calls) {
      Response response =
          RawHttp.to(system.gateway()).ask(call + " HTTP/1.1", headers).orElseThrow();
      assertTrue(List.of(400, 401).contains(response.status()), response::toString);
      assertHarmlessThroughTheGateway(response);
    }
    player.get(game).expect(200);
  }

  @Test
  void oldProtocolVersionIsServed() {
    Response response =
        RawHttp.to(system.gateway())
            .send("GET /games HTTP/1.0\r\nAuthorization: " + account.basic() + "\r\n\r\n")
            .orElseThrow();

    assertEquals(200, response.status(), response::toString);
  }

  @Test
  void expectationOfContinueIsMetAndOthersAreHarmless() {
    for (Endpoint endpoint : endpoints) {
      String received =
          RawHttp.to(endpoint.address())
              .exchange(
                  String.join(
                      "\r\n",
                      endpoint.call() + " HTTP/1.1",
                      "Host: " + endpoint.address().getAuthority(),
                      endpoint.identity(),
                      "Content-Type: application/json",
                      "Content-Length: 2",
                      "Expect: 100-continue",
                      "Connection: close",
                      "",
                      "{}"));
      assertTrue(received.contains("HTTP/1.1 422"), received);
      assertHarmless(
          endpoint.send(
              JSON + "Expect: 200-maybe\r\nContent-Length: 18", "{\"guess\": \"zzzzz\"}"));
    }
  }

  @Test
  void hugeHeadersAreRefused() {
    String huge = "X-Huge: " + "x".repeat(70_000);
    String[] many =
        Stream.generate(() -> "X-Many: " + "x".repeat(1_000)).limit(100).toArray(String[]::new);

    for (Endpoint endpoint : endpoints) {
      for (String[] headers : List.of(new String[] {huge}, many)) {
        Optional<Response> response =
            RawHttp.to(endpoint.address()).ask("GET /games HTTP/1.1", headers);
        response.ifPresent(Harmless::assertHarmless);
        if (endpoint.isGateway()) {
          assertProblem(response.orElseThrow().status(), "bad-request", response.get());
        }
      }
    }
  }

  @Test
  void refusedTargetIsAProblemHoweverLargeItsBody() {
    for (String target : List.of("/games%2f", "/users?\u00c2\u0085", "/users/..;/x")) {
      String head = "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n";
      String request = head + "Connection: close\r\n\r\n" + "x".repeat(5000);
      Response response = RawHttp.to(system.gateway()).send(request).orElseThrow();
      assertProblem(400, "bad-request", response);
    }
  }

  @Test
  void hugeCredentialsAreUnauthenticated() {
    String basic = "Basic " + "QUFB".repeat(1_000);

    assertProblem(401, "unauthenticated", system.client().get("/games", "Authorization", basic));
    assertProblem(
        401, "unauthenticated", Client.of(system.users(1)).get("/auth", "Authorization", basic));
  }

  @Test
  void veryLongPathIsTooLong() {
    assertProblem(414, "uri-too-long", player.get("/games?x=" + "y".repeat(70_000)));
    assertProblem(414, "uri-too-long", system.client().get("/" + "y".repeat(70_000)));
    for (Endpoint endpoint : endpoints) {
      if (!endpoint.isGateway()) {
        RawHttp.to(endpoint.address())
            .ask("GET /games?x=" + "y".repeat(70_000) + " HTTP/1.1", endpoint.identity())
            .ifPresent(Harmless::assertHarmless);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Range: bytes=0-1",
        "Range: bytes=9-1",
        "If-Range: \"x\"",
        "Upgrade: h2c",
        "Upgrade: websocket",
        "If-Modified-Since: nonsense",
        "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "If-None-Match: nonsense",
        "If-None-Match: \"",
        "Accept: ;;;",
        "Accept-Language: \u00ff",
        "Accept-Charset: utf-7",
        "Cookie: JSESSIONID=x; LtpaToken2=y",
        "Content-Type: ;;;",
        "Content-Encoding: bogus",
        "Forwarded: for=_hidden",
        "X-Forwarded-For: ' OR 1=1 --",
        "X-HTTP-Method-Override: DELETE",
        "X-Original-URL: /auth",
        "X-Rewrite-URL: /auth",
        "TE: trailers",
        "Origin: null",
        "Via: 1.1 ${jndi:ldap://127.0.0.1/x}",
        "$WSRU: victim",
        "$WSAT: Basic"
      })
  void unknownHeaderChangesNothing(String header) {
    String credentials = "Authorization: " + account.basic();
    Response response =
        RawHttp.to(system.gateway())
            .ask("GET " + game + " HTTP/1.1", credentials, header)
            .orElseThrow();

    assertEquals(player.get(game).text(), response.expect(200).text());
    Response direct = endpoints.get(3).ask("GET " + game + " HTTP/1.1", header);
    assertEquals(200, direct.status(), direct::toString);
  }

  @Test
  void bodyOfGetIsNotRead() {
    String before = player.get(game).text();
    Response response =
        RawHttp.to(system.gateway())
            .send(
                "GET "
                    + game
                    + " HTTP/1.1\r\nHost: a\r\nAuthorization: "
                    + account.basic()
                    + "\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
            .orElseThrow();

    assertTrue(List.of(200, 400, 415).contains(response.status()), response::toString);
    assertEquals(before, player.get(game).text());
  }

  private static Optional<Response> trySend(Endpoint endpoint, String headers, String body) {
    return RawHttp.to(endpoint.address())
        .send(
            String.join(
                    "\r\n",
                    endpoint.call() + " HTTP/1.1",
                    "Host: " + endpoint.address().getAuthority(),
                    endpoint.identity(),
                    headers,
                    "Connection: close")
                + "\r\n\r\n"
                + body);
  }
}
