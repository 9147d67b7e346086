package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.forwarding.RecordingService.Received;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Problems;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.Formation;

/**
 * The real gateway with fake services, because real ones neither show the headers that they get nor
 * fail on demand.
 */
class ForwardingGatewayIT {

  private static final Account ACCOUNT = new Account("someone", "correct horse battery");

  private static final Reply VERIFIED =
      Reply.of(
          200,
          "{\"authenticated\":true}",
          "Remote-User",
          "Someone",
          "Content-Type",
          "application/json");

  private static final Reply GAMES =
      Reply.of(200, "{\"games\":[]}", "Content-Type", "application/json");

  private static RunningGateway gateway;
  private static RecordingService users;
  private static RecordingService games1;
  private static RecordingService games2;

  private Client player;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(1, 2));
    users = new RecordingService(gateway.ports().users(1), VERIFIED);
    games1 = new RecordingService(gateway.ports().games(1), GAMES);
    games2 = new RecordingService(gateway.ports().games(2), GAMES);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    Stream.of(users, games1, games2).forEach(RecordingService::close);
  }

  @BeforeEach
  void reset() {
    users.answerWith(VERIFIED);
    users.forget();
    Stream.of(games1, games2)
        .forEach(
            games -> {
              games.answerWith(GAMES);
              games.forget();
            });
    player = Client.of(gateway.address()).as(ACCOUNT);
  }

  @Test
  void usersGetsTheCredentialsAndTheRequestIdAlone() {
    Response response =
        player.post(
            "/games/x/guesses?y=z",
            "{\"guess\":\"crane\"}",
            "Accept",
            "text/html",
            "If-None-Match",
            "*",
            "If-Match",
            "\"1\"",
            "Cookie",
            "a=b",
            "Remote-User",
            "victim",
            "X-Own",
            "x");

    Received asked = only(users.received());
    assertEquals("GET /auth", asked.method() + " " + asked.target());
    assertEquals("", asked.body());
    assertEquals(List.of(ACCOUNT.basic()), asked.all("authorization"));
    assertEquals(List.of(assertHasRequestId(response)), asked.all("x-request-id"));
    assertEquals(List.of("return=minimal"), asked.all("prefer"));
    Set<String> names = new TreeSet<>(asked.headers().keySet());
    names.removeAll(
        Set.of("authorization", "x-request-id", "prefer", "host", "x-forwarded-for", "connection"));
    names.remove("content-length");
    assertEquals(Set.of(), names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Remote-User: victim",
        "remote-user: victim\r\nREMOTE-USER: victim",
        "Remote_User: victim",
        "X-Own: x\r\nRemote-User: victim"
      })
  void gamesGetsTheVerifiedNameAndNoCredentials(String claim) {
    raw("GET /games HTTP/1.1", claim).expect(200);

    Received told = only(allGames());
    assertEquals(List.of("Someone"), told.all("remote-user"));
    assertEquals(List.of(), told.all("remote_user"));
    assertEquals(List.of(), told.all("authorization"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /openapi/games",
    "GET, /health/games",
    "POST, /users",
    "GET, /openapi/users",
    "GET, /health/users"
  })
  void openPathsForwardNoIdentity(String method, String path) {
    raw(method + " " + path + " HTTP/1.1", "Remote-User: victim", "Content-Length: 0");

    Received told = only(Stream.concat(users.received().stream(), allGames().stream()).toList());
    assertEquals(List.of(), told.all("remote-user"));
    assertEquals(List.of(), told.all("authorization"));
    assertEquals(1, told.all("x-request-id").size());
  }

  @ParameterizedTest
  @CsvSource({"GET, /users/me", "DELETE, /users/me", "PUT, /users/me/password"})
  void ownAccountIsAskedForInOneRequestWithTheCredentialsAndNoOtherClaim(
      String method, String path) {
    users.answerWith(Reply.of(200, "{}", "Content-Type", "application/json"));

    Response response =
        raw(
            method + " " + path + "?x=y HTTP/1.1",
            "Remote-User: victim",
            "Cookie: a=b",
            "Accept: text/html",
            "Content-Type: application/json",
            "Content-Length: 0");

    Received asked = only(users.received());
    assertEquals(method + " " + path + "?x=y", asked.method() + " " + asked.target());
    assertEquals(List.of(ACCOUNT.basic()), asked.all("authorization"));
    assertEquals(List.of(assertHasRequestId(response)), asked.all("x-request-id"));
    assertEquals(List.of("application/json"), asked.all("content-type"));
    for (String dropped : List.of("remote-user", "cookie", "accept")) {
      assertEquals(List.of(), asked.all(dropped));
    }
    assertEquals(List.of(), allGames());
  }

  @Test
  void clientAddressIsSetByTheGateway() {
    raw("GET /games HTTP/1.1", "X-Forwarded-For: 192.0.2.1", "X-Real-IP: 192.0.2.1").expect(200);

    for (Received told : List.of(only(users.received()), only(allGames()))) {
      assertTrue(
          told.all("x-forwarded-for").stream().allMatch("127.0.0.1"::equals), told::toString);
    }
  }

  @Test
  void conditionsBodyAndQueryReachGames() {
    player
        .post("/games/x/guesses?y=z%20", "{\"guess\":\"crane\"}", "If-Match", "\"1\"")
        .expect(200);

    Received told = only(allGames());
    assertEquals("POST /games/x/guesses?y=z%20", told.method() + " " + told.target());
    assertEquals("{\"guess\":\"crane\"}", told.body());
    assertEquals(List.of("\"1\""), told.all("if-match"));
    assertEquals(List.of("application/json"), told.all("content-type"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /games?limit=1&status=won",
    "DELETE, /games",
    "GET, /statistics?puzzle=daily",
    "GET, /leaderboard?puzzle=daily&date=2026-11-23",
    "HEAD, /leaderboard?x=%20"
  })
  void callsReachGamesWithTheirQueryAndTheVerifiedName(String method, String target) {
    player.send(method, target).expect(200);

    Received told = only(allGames());
    assertEquals(method + " " + target, told.method() + " " + told.target());
    assertEquals(List.of("Someone"), told.all("remote-user"));
  }

  @Test
  void removalThatGotNoAnswerIsSentToAnotherInstance() {
    games1.answerWith(Reply.NOTHING);

    for (int i = 0; i < 4; i++) {
      player.send("DELETE", "/games").expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/games/../games", "/./games", "/%67ames", "/games/x/../../games"})
  void pathsAreForwardedInNormalForm(String path) {
    Response response = raw("GET " + path + " HTTP/1.1");

    if (response.status() == 200) {
      assertEquals("/games", only(allGames()).target());
    } else {
      assertEquals(List.of(), allGames());
    }
  }

  @Test
  void unverifiedRequestIsNotForwarded() {
    users.answerWith(Reply.of(401, "{}", "WWW-Authenticate", Problems.CHALLENGE));

    assertProblem(401, "unauthenticated", player.get("/games"));
    assertProblem(401, "unauthenticated", player.get("/"));
    assertEquals(List.of(), allGames());
  }

  @ParameterizedTest
  @CsvSource({"429, 429, too-many-requests", "503, 503, unavailable"})
  void throttlingAndUnavailabilityOfUsersAreForwarded(int inside, int outside, String kind) {
    users.answerWith(Reply.of(inside, "{}", "Retry-After", "7"));

    for (String path : List.of("/games", "/", "/nothing")) {
      Response refusal = player.get(path);
      assertProblem(outside, kind, refusal);
      assertEquals("7", refusal.requiredHeader("Retry-After"));
    }
    assertEquals(List.of(), allGames());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 406, 500, 502})
  void otherStatusOfUsersDeniesAccess(int status) {
    users.answerWith(Reply.of(status, "<html>java.lang.Exception</html>"));

    Response refusal = player.get("/games");

    assertTrue(List.of(500, 502, 503).contains(refusal.status()), refusal::toString);
    assertEquals(refusal.status(), refusal.json().getInt("status"));
    assertEquals(List.of(), allGames());
  }

  @Test
  void postThatWasSentIsNotSentAgain() {
    games1.answerWith(Reply.NOTHING);
    games2.answerWith(Reply.NOTHING);

    Response response = player.send("POST", "/games");

    assertProblem(502, "no-answer", response);
    only(allGames());
  }

  @Test
  void readThatGotNoAnswerIsSentToAnotherInstance() {
    games1.answerWith(Reply.NOTHING);

    for (int i = 0; i < 4; i++) {
      player.get("/games").expect(200);
    }
  }

  @Test
  void problemsOfTheServicesArePassedOnAsTheyAre() {
    String problem =
        "{\"type\":\"/problems/not-a-word\",\"title\":\"T\",\"status\":422,\"detail\":\"D.\","
            + "\"guessesRemaining\":3}";
    Reply refusal = Reply.of(422, problem, "Content-Type", "application/problem+json");
    games1.answerWith(refusal);
    games2.answerWith(refusal);

    Response response = player.post("/games/x/guesses", "{}");

    assertProblem(422, "not-a-word", response);
    assertEquals(problem, response.text());
  }

  @Test
  void requestIdOfTheServiceIsNotAddedToThatOfTheGateway() {
    games1.answerWith(Reply.of(200, "{}", "X-Request-ID", "inner"));
    games2.answerWith(Reply.of(200, "{}", "X-Request-ID", "inner"));

    assertEquals("outer", assertHasRequestId(player.get("/games", "X-Request-ID", "outer")));
  }

  private static Response raw(String requestLine, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Authorization: " + ACCOUNT.basic()), Stream.of(headers))
            .toArray(String[]::new);
    return RawHttp.to(gateway.address()).ask(requestLine, all).orElseThrow();
  }

  private static List<Received> allGames() {
    return Stream.concat(games1.received().stream(), games2.received().stream()).toList();
  }

  private static Received only(List<Received> received) {
    assertEquals(1, received.size(), received::toString);
    return received.get(0);
  }
}
