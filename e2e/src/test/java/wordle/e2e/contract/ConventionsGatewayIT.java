package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Rules for all calls: request ids, methods, origins, encodings. */
@ExtendWith(SharedSystem.class)
class ConventionsGatewayIT {

  private static final String READ = "GET HEAD OPTIONS";
  private static final String WRITE = "OPTIONS POST";

  private static Client player;
  private static String game;

  private final RunningSystem system;

  ConventionsGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void startGame(RunningSystem system) {
    player = system.newPlayer();
    game = "/games/" + player.startGame().getString("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0190f3c2-0000-7000-8000-000000000000", "A.b_C-9", "-", "_", "."})
  void requestIdOfTheClientIsKept(String id) {
    assertEquals(id, assertHasRequestId(player.get("/games", "X-Request-ID", id)));
    assertEquals(id, assertHasRequestId(system.client().get("/games", "X-Request-ID", id)));
  }

  @Test
  void requestIdMayHave64CharactersAndNoMore() {
    assertEquals("x".repeat(64), requestIdFor("x".repeat(64)));
    assertNotEquals("x".repeat(65), requestIdFor("x".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a,b", "\"a\"", "a;b", "\u00e4", "<a>", "a\tb", "{}", "$x"})
  void requestIdOfAnotherShapeIsReplaced(String id) {
    String header = "X-Request-ID: " + id;

    Response response = RawHttp.to(system.gateway()).ask("GET /games HTTP/1.1", header).get();

    assertNotEquals(id, assertHasRequestId(response));
  }

  @Test
  void emptyRequestIdIsReplaced() {
    assertHasRequestId(
        RawHttp.to(system.gateway()).ask("GET /games HTTP/1.1", "X-Request-ID:").get());
  }

  @Test
  void severalRequestIdsBecomeOne() {
    assertHasRequestId(
        RawHttp.to(system.gateway())
            .ask("GET /games HTTP/1.1", "X-Request-ID: one", "X-Request-ID: two")
            .get());
  }

  @Test
  void everyAnswerHasOneRequestIdOfItsOwn() {
    List<Response> responses =
        List.of(
            player.get(game),
            player.get(game, "If-None-Match", "*"),
            player.send("POST", "/games"),
            player.get("/games/unknown"),
            player.get("/unknown"),
            player.send("PUT", "/games"),
            player.get("/statistics"),
            player.get("/leaderboard?date=x"),
            player.send("OPTIONS", "/games"),
            player.get("/users/me"),
            player.put("/users/me/password", "{}"),
            player.get("/"),
            player.get("/register"),
            player.get("/favicon.ico"),
            player.get("/health/games"),
            player.get("/openapi/users"),
            system.client().get("/"),
            system.client().get("/games"),
            system.client().post("/users", "{}"),
            system.client().get("/users"),
            system.client().get("/" + "x".repeat(20_000)));

    List<String> ids = responses.stream().map(response -> assertHasRequestId(response)).toList();

    assertEquals(responses.size(), ids.stream().distinct().count(), ids::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "/users, " + WRITE,
    "/users/me, DELETE GET HEAD OPTIONS",
    "/users/me/password, OPTIONS PUT",
    "/games, DELETE GET HEAD OPTIONS POST",
    "/statistics, " + READ,
    "/leaderboard, " + READ,
    "/games/0190f3c2-0000-7000-8000-000000000000, " + READ,
    "/games/0190f3c2-0000-7000-8000-000000000000/guesses, " + WRITE,
    "/, " + READ,
    "/register, " + READ,
    "/favicon.ico, " + READ,
    "/openapi/users, " + READ,
    "/openapi/games, " + READ,
    "/health/users, " + READ,
    "/health/games, " + READ
  })
  void optionsAndOtherMethodsAreAnsweredWithAllow(String path, String allowed) {
    Set<String> methods = Set.of(allowed.split(" "));

    Response options = player.send("OPTIONS", path).expect(204);
    assertEquals(methods, allow(options), path);
    assertEquals("", options.text());
    assertEquals(List.of(), options.all("Content-Length"));
    for (String other : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "PROPFIND", "X-OWN")) {
      if (!methods.contains(other)) {
        Response refusal = player.send(other, path);
        assertProblem(405, "method-not-allowed", refusal);
        assertEquals(methods, allow(refusal), other + " " + path);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/users, GET",
    "/users, PUT",
    "/register, POST",
    "/favicon.ico, DELETE",
    "/openapi/games, POST",
    "/health/users, POST"
  })
  void otherMethodOnOpenPathNeedsNoCredentialsToBeRefused(String path, String method) {
    assertProblem(405, "method-not-allowed", system.client().send(method, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users",
        "/users/me",
        "/games",
        "/",
        "/register",
        "/openapi/users",
        "/health/games"
      })
  void traceIsNotAllowedAnywhere(String path) {
    Response response = player.send("TRACE", path, "X-Secret", "echo");

    assertProblem(405, "method-not-allowed", response);
    assertTrue(!response.text().contains("echo"), response::toString);
  }

  @Test
  void headOfOpenPathsIsAsGet() {
    for (String path : List.of("/register", "/favicon.ico", "/health/users", "/openapi/games")) {
      Response get = system.client().get(path).expect(200);
      Response head = system.client().send("HEAD", path).expect(200);
      assertEquals(get.header("Content-Type"), head.header("Content-Type"), path);
      assertEquals("", head.text(), path);
    }
  }

  @Test
  void noOtherOriginIsAllowed() {
    for (String path : List.of("/games", "/users", game)) {
      Response preflight =
          player.send(
              "OPTIONS",
              path,
              "Origin",
              "https://elsewhere.example",
              "Access-Control-Request-Method",
              "POST");
      Response get = player.get(path, "Origin", "https://elsewhere.example");
      for (Response response : List.of(preflight, get)) {
        assertTrue(
            response.headers().keySet().stream()
                .noneMatch(name -> name.startsWith("access-control")),
            response::toString);
      }
    }
  }

  @Test
  void personalBodiesAreNotCompressed() {
    player.send("POST", "/games").expect(201);

    Response list = player.get("/games?limit=100", "Accept-Encoding", "gzip, deflate, br");

    assertEquals(List.of(), list.expect(200).all("Content-Encoding"));
    assertTrue(player.get(game, "Accept-Encoding", "gzip").requiredHeader("ETag").startsWith("\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "image/*;q=0", "nonsense", "*/*;q=0.1"})
  void answersAreJsonWhateverIsAccepted(String accept) {
    assertEquals(
        "application/json",
        player.get(game, "Accept", accept).expect(200).requiredHeader("Content-Type"));
    assertProblem(404, "no-such-game", player.get("/games/unknown", "Accept", accept));
  }

  @Test
  void answersSetNoCookie() {
    assertEquals(List.of(), player.get("/games").all("Set-Cookie"));
    assertEquals(List.of(), player.get("/").all("Set-Cookie"));
  }

  private String requestIdFor(String sent) {
    return assertHasRequestId(player.get("/games", "X-Request-ID", sent).expect(200));
  }

  private static Set<String> allow(Response response) {
    return new TreeSet<>(List.of(response.requiredHeader("Allow").split(" *, *")));
  }
}
