package wordle.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** SQL and other languages in every value, and bad values on every endpoint. */
@ExtendWith(SharedSystem.class)
@Tag("slow")
class ValueFaultsGatewayIT {

  private static Account account;
  private static Client player;
  private static String game;

  private final RunningSystem system;
  private final Client games;
  private final Client users;

  ValueFaultsGatewayIT(RunningSystem system) {
    this.system = system;
    this.games = Client.of(system.games(1));
    this.users = Client.of(system.users(1));
  }

  @BeforeAll
  static void startGame(RunningSystem system) {
    account = system.newAccount();
    player = system.client(account);
    game = player.startGame().getString("id");
  }

  @AfterEach
  void accountAndGameAreWhatTheyWere() {
    assertEquals(6, player.get("/games/" + game).expect(200).json().getInt("guessesRemaining"));
    assertEquals(1, player.get("/games").expect(200).json().getJsonArray("games").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE games; --",
        "\"; DELETE FROM users; --",
        "1; SELECT 1",
        "') UNION SELECT solution FROM games --",
        "\\",
        "%",
        "_",
        "*",
        "${jndi:ldap://127.0.0.1/x}",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "$(id)",
        "`id`",
        "../../etc/passwd",
        "\u0000"
      })
  void foreignLanguageIsOnlyText(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    JsonObject body =
        Json.createObjectBuilder()
            .add("username", text)
            .add("password", "correct horse battery")
            .add("guess", text)
            .build();

    for (Client client : List.of(system.client(), users)) {
      assertProblem(422, "invalid-registration", client.post("/users", body.toString()));
    }
    assertProblem(422, "not-a-word", player.post("/games/" + game + "/guesses", body.toString()));
    assertProblem(
        422,
        "not-a-word",
        games.post("/games/" + game + "/guesses", body.toString(), "Remote-User", account.name()));
    for (String parameter :
        List.of("/games?limit", "/games?status", "/statistics?puzzle", "/leaderboard?date")) {
      String path = parameter + "=" + encoded;
      assertProblem(400, "invalid-parameter", player.get(path));
      assertProblem(400, "invalid-parameter", games.get(path, "Remote-User", account.name()));
    }
    Account stranger = new Account(text, text);
    assertRefused(system.client(stranger).get("/games"));
    assertRefused(users.as(stranger).get("/auth"));
    // A new name, because ten wrong passwords for one name would be throttled.
    Account other = new Account(system.newAccount().name(), text);
    assertProblem(401, "unauthenticated", system.client(other).get("/games"));
  }

  /** All malformed names share one limit of attempts, so that they get 429 at some point. */
  private static void assertRefused(Response response) {
    assertTrue(List.of(401, 429).contains(response.status()), response::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"' OR '1'='1", "x'; DROP TABLE games; --", "a b", "\u00e4\u00e4", "a:b", "a,b"})
  void gamesRefusesNamesThatUsersCannotIssue(String name) {
    assertProblem(
        401,
        "unauthenticated",
        games.get(
            "/games",
            "Remote-User",
            new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
  }

  @Test
  void passwordMayHoldSql() {
    Account sql = new Account(Account.fresh().name(), "'; DROP TABLE users; --");

    system.client().register(sql).expect(201);
    system.client(sql).get("/games").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR '1'='1", "\"' OR 1=1 --\"", "0", "\"\"", "\"a", "W/\"0\"", ","})
  void conditionThatIsNoTagOfTheGameNeverHolds(String condition) {
    for (int status :
        new int[] {
          player.guess(game, "crane", "If-Match", condition).status(),
          games.guess(game, "crane", "If-Match", condition, "Remote-User", account.name()).status()
        }) {
      assertEquals(true, status == 412 || status == 400, condition + ": " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=a", "limit=", "status=x", "status=", "limit=1%00"})
  void badParameterIsRefusedOnBothEndpoints(String query) {
    assertEquals(
        assertProblem(400, "invalid-parameter", player.get("/games?" + query)),
        assertProblem(
            400, "invalid-parameter", games.get("/games?" + query, "Remote-User", account.name())));
  }

  @Test
  void idThatIsNoUuidIsRefusedOnBothEndpoints() {
    for (String id : List.of("1", "x", "null", UUID.randomUUID().toString())) {
      assertEquals(
          assertProblem(404, "no-such-game", player.get("/games/" + id)),
          assertProblem(
              404, "no-such-game", games.get("/games/" + id, "Remote-User", account.name())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND", "LOCK", "X-OWN"})
  void otherMethodIsRefusedOnAllEndpoints(String method) {
    String path = "/games/" + game;
    assertProblem(405, "method-not-allowed", player.send(method, path));
    assertProblem(
        405, "method-not-allowed", games.send(method, path, "Remote-User", account.name()));
    assertProblem(405, "method-not-allowed", system.client().send(method, "/users"));
    assertProblem(405, "method-not-allowed", users.as(account).send(method, "/users"));
    assertProblem(405, "method-not-allowed", users.as(account).send(method, "/auth"));
  }

  @Test
  void unknownPathIsNotFoundOnAllEndpoints() {
    for (String path : List.of("/nothing", "/games/a/b", "/users/a", "/")) {
      assertProblem(404, "not-found", games.get(path, "Remote-User", account.name()));
      assertProblem(404, "not-found", users.as(account).get(path));
    }
    assertProblem(404, "not-found", player.get("/nothing"));
  }
}
