package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;
import wordle.testing.http.Response;

/** Authentication, unknown paths and methods, and the precedence of errors. */
class RefusalIT extends GamesContainerTest {

  private static final String UNKNOWN = "/games/0190f3c2-79b0-7cc3-98c4-dc0c0c07398f";

  @ParameterizedTest
  @CsvSource({
    "GET, /games",
    "POST, /games",
    "HEAD, /games",
    "OPTIONS, /games",
    "DELETE, /games",
    "GET, /statistics",
    "GET, /leaderboard?date=x",
    "GET, /games?limit=0",
    "GET, /games/x",
    "POST, /games/x/guesses",
    "GET, " + UNKNOWN,
    "POST, " + UNKNOWN + "/guesses",
    "GET, /",
    "GET, /nothing",
    "GET, /games/",
    "GET, /auth",
    "GET, /users",
  })
  void everyPathNeedsAVerifiedUser(String method, String path) {
    Response response = Server.request(method, path).send();
    assertEquals(401, response.status());
    assertEquals("no-store", response.requiredHeader("Cache-Control"));
    assertEquals(
        "Basic realm=\"Wordle\", charset=\"UTF-8\"", response.requiredHeader("WWW-Authenticate"));
    if (!method.equals("HEAD")) {
      response.assertProblem(401, "unauthenticated");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Remote-User:",
        "Remote-User: ",
        "Remote-User: a b",
        "Remote-User: .alice",
        "Remote-User: alice,bob",
        "Remote-User: alice\r\nRemote-User: bob",
        "Remote-User: alice\r\nRemote-User: alice",
        "Remote-User: \u00e4lice",
        "Remote-User: abcdefghijklmnopqrstuvwxyz-_.0123",
        "Remote_User: alice",
        "X-Remote-User: alice",
        "Authorization: Basic YWxpY2U6cGFzc3dvcmQ="
      })
  void missingRepeatedOrMalformedNameIsUnauthenticated(String headers) {
    Server.raw("GET", "/games", headers).assertProblem(401, "unauthenticated");
    Server.raw("GET", UNKNOWN, headers).assertProblem(401, "unauthenticated");
    Server.raw("POST", UNKNOWN + "/guesses", headers).assertProblem(401, "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing",
        "/Games",
        "/games/",
        "//games",
        "/games//",
        "/games;x=1",
        "/games/x/",
        "/games/x;y=1",
        "/games/x/guesses/",
        "/games/x/guesses/y",
        "/games/x/guess",
        UNKNOWN + "/",
        UNKNOWN + ";y=1",
        "/games;y=1/0190f3c2-79b0-7cc3-98c4-dc0c0c07398f",
        UNKNOWN + "/guesses/",
        UNKNOWN + "/guesses;y=1",
        UNKNOWN + "/guess",
        "/games//guesses",
        "//games/0190f3c2-79b0-7cc3-98c4-dc0c0c07398f",
        "/statistics/",
        "/statistics/x",
        "/leaderboard/daily",
        "/./games",
        "/games/../games",
        "/%67ames",
        "/games%2f",
        "/games%2fx",
        "/games/a\\b",
        "/games/%2e",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/auth",
        "/users"
      })
  void unknownPathIsNotFound(String path) {
    Server.raw("GET", path, "Remote-User: " + alice.name()).assertProblem(404, "not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | /games           | DELETE GET HEAD OPTIONS POST",
        "PATCH  | /games           | DELETE GET HEAD OPTIONS POST",
        "TRACE  | /games           | DELETE GET HEAD OPTIONS POST",
        "FOO    | /games           | DELETE GET HEAD OPTIONS POST",
        "POST   | /statistics      | GET HEAD OPTIONS",
        "DELETE | /statistics      | GET HEAD OPTIONS",
        "POST   | /leaderboard     | GET HEAD OPTIONS",
        "POST   | /games/x         | GET HEAD OPTIONS",
        "DELETE | /games/x         | GET HEAD OPTIONS",
        "GET    | /games/x/guesses | OPTIONS POST",
        "PUT    | /games/x/guesses | OPTIONS POST",
        "POST   | /games/guesses   | GET HEAD OPTIONS",
        "POST   | " + UNKNOWN + " | GET HEAD OPTIONS",
        "DELETE | " + UNKNOWN + " | GET HEAD OPTIONS",
        "GET    | " + UNKNOWN + "/guesses | OPTIONS POST",
      })
  void otherMethodIsNotAllowed(String method, String path, String allowed) {
    Response response = Server.raw(method, path, "Remote-User: " + alice.name());
    response.assertProblem(405, "method-not-allowed");
    assertEquals(Set.of(allowed.split(" ")), Set.of(response.requiredHeader("Allow").split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/games           | DELETE GET HEAD OPTIONS POST",
        "/statistics      | GET HEAD OPTIONS",
        "/leaderboard     | GET HEAD OPTIONS",
        UNKNOWN + " | GET HEAD OPTIONS",
        UNKNOWN + "/guesses | OPTIONS POST",
        "/games/x         | GET HEAD OPTIONS",
        "/games/x/guesses | OPTIONS POST",
      })
  void optionsTellsTheMethodsAndNothingElse(String path, String allowed) {
    Response response = alice.send("OPTIONS", path, "Origin", "http://elsewhere.example");
    assertEquals(204, response.status());
    assertEquals("", response.text());
    assertEquals(Set.of(allowed.split(" ")), Set.of(response.requiredHeader("Allow").split(", ")));
    assertTrue(
        response.headers().keySet().stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
  }

  @Test
  void pathComesBeforeMethod() {
    alice.send("DELETE", "/nothing").assertProblem(404, "not-found");
  }

  @Test
  void methodComesBeforeMediaTypeAndBody() {
    alice
        .request("PUT", "/games", "Content-Type", "text/plain")
        .content(new byte[] {'x'})
        .send()
        .assertProblem(405, "method-not-allowed");
  }

  @Test
  void mediaTypeComesBeforeBody() {
    alice
        .request("POST", UNKNOWN + "/guesses", "Content-Type", "text/plain")
        .content(new byte[] {'x'})
        .send()
        .assertProblem(415, "unsupported-media-type");
  }

  @Test
  void bodyComesBeforeGame() {
    alice.post(UNKNOWN + "/guesses", "{").assertProblem(400, "malformed-body");
    alice.post("/games/x/guesses", "{\"guess\":5}").assertProblem(400, "malformed-body");
  }

  @Test
  void gameComesBeforePreconditionAndWord() {
    alice
        .post(UNKNOWN + "/guesses", "{\"guess\":\"zzzzz\"}", "If-Match", "\"x\"")
        .assertProblem(404, "no-such-game");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: text/html",
        "Accept: ;;;",
        "Accept-Encoding: gzip, br",
        "Accept-Charset: nothing",
        "Accept-Language: ;q=x",
        "Cookie: ;;;==",
        "Content-Type: ;",
        "If-Modified-Since: never",
        "Range: bytes=0-1",
        "X-HTTP-Method-Override: DELETE",
        "X-Forwarded-For: 1.2.3.4"
      })
  void headerThatIsNotUnderstoodChangesNothing(String header) {
    Response response = Server.raw("GET", "/games", "Remote-User: " + alice.name(), header);
    assertEquals(200, response.status(), response.text());
    assertEquals("{\"games\":[]}", response.text());
    assertEquals("application/json", response.requiredHeader("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/games/%zz",
        "/games/%00",
        "/games/%u0041",
        "/games/..;/x",
        "/games/a b",
        "/games#x"
      })
  void unparseableTargetIsRefusedWithoutDetailsOfTheServer(String path) {
    Response response = Server.raw("GET", path, "Remote-User: " + alice.name());
    assertTrue(response.status() >= 400, response.text());
    assertEquals(List.of(), response.all("Server"));
    assertEquals(List.of(), response.all("X-Powered-By"));
    assertFalse(response.text().contains("Exception"), response.text());
  }
}
