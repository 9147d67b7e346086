package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** {@code POST /games} and {@code GET /games/{id}}. */
@ExtendWith(SharedSystem.class)
class GamesGatewayIT {

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
  private static final String STRONG_TAG = "\"[\\x21\\x23-\\x7e]+\"";

  private static Client player;

  private final RunningSystem system;

  GamesGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void register(RunningSystem system) {
    player = system.newPlayer();
  }

  @Test
  void newGameHasItsMembersInOrder() {
    Instant before = Instant.now();

    Response response = player.send("POST", "/games").expect(201);

    JsonObject game = response.json();
    assertEquals("application/json", response.requiredHeader("Content-Type"));
    assertEquals(
        List.of(
            "id",
            "status",
            "puzzle",
            "hardMode",
            "wordLength",
            "maxGuesses",
            "guessesRemaining",
            "guesses",
            "createdAt"),
        List.copyOf(game.keySet()));
    assertEquals("in-progress", game.getString("status"));
    assertEquals(5, game.getInt("wordLength"));
    assertEquals(6, game.getInt("maxGuesses"));
    assertEquals(6, game.getInt("guessesRemaining"));
    assertEquals(0, game.getJsonArray("guesses").size());
    assertIsAboutNow(before, game.getString("createdAt"));
  }

  @Test
  void idIsUuidInItsCanonicalForm() {
    String id = player.startGame().getString("id");

    assertEquals(id, UUID.fromString(id).toString());
    assertEquals(7, UUID.fromString(id).version());
  }

  @Test
  void newGameHasRelativeLocationAndStrongTag() {
    Response response = player.send("POST", "/games").expect(201);

    assertEquals("/games/" + response.json().getString("id"), response.requiredHeader("Location"));
    assertTrue(response.requiredHeader("ETag").matches(STRONG_TAG), response::toString);
  }

  @Test
  void emptyObjectIsAsNoBodyAndEachRequestMakesAnotherGame() {
    String first = player.post("/games", "{}").expect(201).json().getString("id");
    String second = player.post("/games", "{}").expect(201).json().getString("id");

    assertNotEquals(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " { } \n", "{\"solution\": \"crane\", \"id\": 5, \"player\": 5}"})
  void bodyWithoutKnownMembersStartsTheDefaultGame(String body) {
    assertEquals("random", player.post("/games", body).expect(201).json().getString("puzzle"));
  }

  @Test
  void stateIsWhatTheStartAnswered() {
    Response started = player.send("POST", "/games").expect(201);

    Response state = player.get(started.requiredHeader("Location")).expect(200);

    assertEquals(started.text(), state.text());
    assertEquals(started.requiredHeader("ETag"), state.requiredHeader("ETag"));
    assertEquals("application/json", state.requiredHeader("Content-Type"));
  }

  @Test
  void personalResponsesArePrivate() {
    Response started = player.send("POST", "/games").expect(201);

    for (String path : new String[] {"/games", started.requiredHeader("Location")}) {
      assertEquals(
          Set.of("private", "no-cache", "no-transform"),
          Set.of(player.get(path).requiredHeader("Cache-Control").split(", *")));
    }
    assertEquals("private, no-cache, no-transform", started.requiredHeader("Cache-Control"));
  }

  @Test
  void unchangedGameIs304ForItsTag() {
    Response game = player.send("POST", "/games").expect(201);
    String path = game.requiredHeader("Location");
    String tag = game.requiredHeader("ETag");

    for (String condition :
        List.of(tag, "W/" + tag, "\"other\", " + tag, "\"other\",W/" + tag, "*")) {
      Response unchanged = player.get(path, "If-None-Match", condition).expect(304);
      assertEquals(tag, unchanged.requiredHeader("ETag"));
      assertEquals("private, no-cache, no-transform", unchanged.requiredHeader("Cache-Control"));
      assertEquals("", unchanged.text());
      assertHasRequestId(unchanged);
    }
    for (String condition : List.of("\"other\"", "other", "\"")) {
      assertEquals(game.text(), player.get(path, "If-None-Match", condition).expect(200).text());
    }
  }

  @Test
  void gameIsNotShownInAnotherStateThanTheClientAsksFor() {
    String path = player.send("POST", "/games").expect(201).requiredHeader("Location");

    assertProblem(412, "stale-game", player.get(path, "If-Match", "\"x\""));
    player.get(path, "If-Match", "*").expect(200);
  }

  @Test
  void idIsReadInUpperCaseToo() {
    String id = player.startGame().getString("id");

    Response response = player.get("/games/" + id.toUpperCase(Locale.ROOT)).expect(200);

    assertEquals(id, response.json().getString("id"));
  }

  @Test
  void usernameInAnotherCaseIsTheSamePlayer() {
    Account account = system.newAccount();
    String id = system.client(account).startGame().getString("id");
    String shouted = account.name().toUpperCase(Locale.ROOT);

    Client.of(system.games(1)).get("/games/" + id, "Remote-User", shouted).expect(200);
  }

  @Test
  void changedGameHasAnotherTag() {
    Response game = player.send("POST", "/games").expect(201);
    String old = game.requiredHeader("ETag");
    player.guess(game.json().getString("id"), "crane").expect(200);

    Response changed =
        player.get(game.requiredHeader("Location"), "If-None-Match", old).expect(200);

    assertNotEquals(old, changed.requiredHeader("ETag"));
  }

  @Test
  void headIsAsGetWithoutTheBody() {
    Response game = player.send("POST", "/games").expect(201);
    String path = game.requiredHeader("Location");

    Response head = player.send("HEAD", path).expect(200);

    assertEquals(game.requiredHeader("ETag"), head.requiredHeader("ETag"));
    assertEquals("application/json", head.requiredHeader("Content-Type"));
    assertEquals(
        player.get(path).requiredHeader("Content-Length"), head.requiredHeader("Content-Length"));
    assertEquals("", head.text());
  }

  @Test
  void gameOfAnotherUserIsAsOneThatDoesNotExist() {
    Client owner = system.newPlayer();
    String foreign = owner.startGame().getString("id");
    JsonObject unknown =
        assertProblem(404, "no-such-game", player.get("/games/" + UUID.randomUUID()));

    assertEquals(unknown, assertProblem(404, "no-such-game", player.get("/games/" + foreign)));
    assertEquals(unknown, assertProblem(404, "no-such-game", player.guess(foreign, "crane")));
    assertEquals(
        unknown,
        assertProblem(404, "no-such-game", player.guess(foreign, "zzzzz", "If-Match", "\"x\"")));
    assertEquals(6, owner.get("/games/" + foreign).json().getInt("guessesRemaining"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "abc",
        "null",
        "-1",
        "0",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-00000000000",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "1-1-7001-8001-1",
        "%C3%A9",
        "a%20b",
        "1-1-1-1-1",
        "{id}",
        "0190f3c2-0000-7000-8000-00000000000g",
        "%20",
        "'%20OR%20'1'='1",
        "%F0%9F%8E%B2",
        "0190f3c2-0000-7000-8000-000000000000%20"
      })
  void idThatIsNoUuidIsAsOneThatDoesNotExist(String id) {
    JsonObject unknown =
        assertProblem(404, "no-such-game", player.get("/games/" + UUID.randomUUID()));
    String encoded = id.replace("{", "%7B").replace("}", "%7D");

    assertEquals(unknown, assertProblem(404, "no-such-game", player.get("/games/" + encoded)));
    assertEquals(unknown, assertProblem(404, "no-such-game", player.guess(encoded, "crane")));
  }

  @Test
  void solutionStaysUntoldWhileGameIsInProgress() {
    String id = player.startGame().getString("id");
    GamesDatabase.of(system).setSolution(id, "abbey");

    Response state = player.guess(id, "crane").expect(200);

    assertFalse(state.json().containsKey("solution"));
    assertFalse(player.get("/games").text().contains("solution"));
  }

  private static void assertIsAboutNow(Instant before, String time) {
    assertTrue(time.matches(TIME), time);
    Duration late = Duration.between(before, Instant.parse(time));
    assertTrue(late.abs().compareTo(Duration.ofSeconds(30)) < 0, time);
  }
}
