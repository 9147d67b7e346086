package wordle.e2e.contract;

import static wordle.testing.http.Problems.assertProblem;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The precedence of errors if several apply. */
@ExtendWith(SharedSystem.class)
class RefusalOrderGatewayIT {

  private static final byte[] NO_JSON = "no json".getBytes(StandardCharsets.UTF_8);

  private static Client player;
  private static String finished;

  private final RunningSystem system;

  RefusalOrderGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void finishGame(RunningSystem system) {
    player = system.newPlayer();
    String id = player.startGame().getString("id");
    player.guess(id, GamesDatabase.of(system).solution(id)).expect(200);
    finished = "/games/" + id + "/guesses";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/games/a/b/c",
        "/games",
        "/statistics",
        "/leaderboard?date=x",
        "/auth",
        "/problem/404",
        "/metrics"
      })
  void credentialsComeFirstWhetherThePathExistsOrNot(String path) {
    assertProblem(401, "unauthenticated", system.client().get(path));
    assertProblem(401, "unauthenticated", system.client(Account.fresh()).get(path));
    assertProblem(401, "unauthenticated", system.client().send("DELETE", path));
    assertProblem(401, "unauthenticated", system.client().post(path, "text/plain", NO_JSON));
  }

  @Test
  void unknownPathComesBeforeMethodAndBody() {
    assertProblem(404, "not-found", player.send("DELETE", "/nothing"));
    assertProblem(404, "not-found", player.post("/games/a/b", "text/plain", NO_JSON));
    assertProblem(404, "not-found", player.post("/nothing", "text/plain", NO_JSON));
  }

  @Test
  void methodComesBeforeMediaType() {
    assertProblem(405, "method-not-allowed", send(player, "PUT", "/games"));
    assertProblem(405, "method-not-allowed", send(system.client(), "PUT", "/users"));
  }

  @Test
  void mediaTypeComesBeforeBodyAndGame() {
    assertProblem(
        415,
        "unsupported-media-type",
        player.post("/games/" + UUID.randomUUID() + "/guesses", "text/plain", NO_JSON));
    assertProblem(
        415, "unsupported-media-type", system.client().post("/users", "text/plain", NO_JSON));
  }

  @Test
  void malformedBodyComesBeforeUnknownGame() {
    Response response =
        player.post("/games/" + UUID.randomUUID() + "/guesses", "application/json", NO_JSON);

    assertProblem(400, "malformed-body", response);
  }

  @Test
  void malformedBodyComesBeforeConditionAndEnd() {
    assertProblem(
        400,
        "malformed-body",
        player.post(finished, "application/json", NO_JSON, "If-Match", "\"other\""));
    assertProblem(400, "malformed-body", player.post(finished, "{\"guess\": 5}"));
  }

  @Test
  void conditionComesBeforeEndAndEndBeforeWord() {
    String bad = "{\"guess\": \"zzzzz\"}";

    assertProblem(412, "stale-game", player.post(finished, bad, "If-Match", "\"other\""));
    assertProblem(409, "game-over", player.post(finished, bad));
    assertProblem(409, "game-over", player.post(finished, bad, "If-Match", "*"));
  }

  @Test
  void endComesBeforeUnusedHint() {
    String id = player.post("/games", "{\"hardMode\": true}").expect(201).json().getString("id");
    GamesDatabase.of(system).setSolution(id, "abbey");
    player.guess(id, "abaca").expect(200);

    assertProblem(412, "stale-game", player.guess(id, "crane", "If-Match", "\"0\""));
    assertProblem(422, "not-a-word", player.guess(id, "zzzzz"));
    assertProblem(422, "hint-not-used", player.guess(id, "crane"));
    player.guess(id, "abbey").expect(200);
    assertProblem(409, "game-over", player.guess(id, "crane"));
  }

  @Test
  void typeOfMemberComesBeforeItsValue() {
    assertProblem(
        400, "malformed-body", player.post("/games", "{\"puzzle\": \"weekly\", \"hardMode\": 1}"));
    assertProblem(422, "no-such-puzzle", player.post("/games", "{\"puzzle\": \"weekly\"}"));
  }

  @Test
  void servicesOnTheirInstancePortsKeepTheOrder() {
    Client games = Client.of(system.games(1));

    assertProblem(401, "unauthenticated", games.get("/games"));
    assertProblem(401, "unauthenticated", games.post("/games", "text/plain", NO_JSON));
    assertProblem(
        415,
        "unsupported-media-type",
        games.post("/games", "text/plain", NO_JSON, "Remote-User", "somebody"));
    assertProblem(404, "not-found", games.get("/nothing", "Remote-User", "somebody"));
  }

  private static Response send(Client client, String method, String path) {
    return client.send(method, path, "Content-Type", "text/plain");
  }
}
