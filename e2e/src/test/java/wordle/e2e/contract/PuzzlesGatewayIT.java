package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Daily puzzles, hard mode, and {@code DELETE /games}. */
@ExtendWith(SharedSystem.class)
class PuzzlesGatewayIT {

  private static final String DAILY = "{\"puzzle\": \"daily\"}";
  private static final String HARD = "{\"hardMode\": true}";

  private final RunningSystem system;
  private Client player;

  PuzzlesGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void register() {
    player = system.newPlayer();
  }

  @Test
  void dailyGameIsOfToday() {
    JsonObject game = player.post("/games", DAILY).expect(201).json();

    assertEquals(
        List.of(
            "id",
            "status",
            "puzzle",
            "date",
            "hardMode",
            "wordLength",
            "maxGuesses",
            "guessesRemaining",
            "guesses",
            "createdAt"),
        List.copyOf(game.keySet()));
    assertEquals("daily", game.getString("puzzle"));
    assertEquals(game.getString("createdAt").substring(0, 10), game.getString("date"));
    assertFalse(game.getBoolean("hardMode"));
    assertFalse(game.containsKey("solution"));
  }

  @Test
  void solutionOfTheDayIsTheSameForAllPlayersAndInstances() {
    GamesDatabase database = GamesDatabase.of(system);

    Set<String> solutions =
        Stream.generate(system::newPlayer)
            .limit(4)
            .map(other -> other.post("/games", DAILY).expect(201).json().getString("id"))
            .map(database::solution)
            .collect(Collectors.toSet());

    assertEquals(1, solutions.size());
  }

  @Test
  void secondStartOfTheDayIsTheSameGameAsItIs() {
    Response first = player.post("/games", DAILY).expect(201);
    Response guessed = player.guess(first.json().getString("id"), "crane").expect(200);

    for (String body : List.of(DAILY, "{\"puzzle\": \"daily\", \"hardMode\": true}")) {
      Response again = player.post("/games", body).expect(200);
      assertEquals(first.requiredHeader("Location"), again.requiredHeader("Location"));
      assertEquals(guessed.requiredHeader("ETag"), again.requiredHeader("ETag"));
      assertEquals(guessed.text(), again.text());
    }
    assertEquals(1, player.get("/games").json().getJsonArray("games").size());
  }

  @Test
  void startsOfTheDayThatRaceMakeOneGame() {
    List<Response> responses =
        IntStream.range(0, 12).parallel().mapToObj(i -> player.post("/games", DAILY)).toList();

    assertEquals(
        1,
        responses.stream().map(response -> response.requiredHeader("Location")).distinct().count());
    assertEquals(1, responses.stream().filter(response -> response.status() == 201).count());
    assertEquals(11, responses.stream().filter(response -> response.status() == 200).count());
  }

  @Test
  void dailyGameStandsInTheListWithItsDate() {
    JsonObject game = player.post("/games", DAILY).expect(201).json();

    JsonObject summary = player.get("/games").json().getJsonArray("games").getJsonObject(0);

    for (String member : List.of("id", "puzzle", "date", "hardMode")) {
      assertEquals(game.get(member), summary.get(member), member);
    }
  }

  @Test
  void randomPuzzleHasNoDate() {
    for (String puzzle : List.of("\"random\"", "null")) {
      JsonObject game = player.post("/games", "{\"puzzle\": " + puzzle + "}").expect(201).json();

      assertEquals("random", game.getString("puzzle"));
      assertFalse(game.containsKey("date"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekly",
        "",
        "DAILY",
        "Daily",
        "daily ",
        "daily\\u0000",
        "2026-11-23",
        "' OR 1=1 --"
      })
  void unknownPuzzleIsRefused(String puzzle) {
    assertProblem(422, "no-such-puzzle", player.post("/games", "{\"puzzle\": \"" + puzzle + "\"}"));
    assertEquals("{\"games\":[]}", player.get("/games").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"puzzle\": 1}",
        "{\"puzzle\": true}",
        "{\"puzzle\": [\"daily\"]}",
        "{\"hardMode\": \"true\"}",
        "{\"hardMode\": 1}",
        "{\"hardMode\": {}}",
        "{\"puzzle\": \"weekly\", \"hardMode\": 0}",
        "{\"puzzle\": \"daily\", \"hardMode\": \"\"}"
      })
  void memberOfAnotherTypeIsMalformed(String body) {
    assertProblem(400, "malformed-body", player.post("/games", body));
    assertEquals("{\"games\":[]}", player.get("/games").text());
  }

  @Test
  void hardModeRefusesGuessThatLeavesHintsUnused() {
    String id = hardGame("abbey");
    player.guess(id, "babes").expect(200);

    JsonObject correct = assertProblem(422, "hint-not-used", player.guess(id, "crane"));
    JsonObject present = assertProblem(422, "hint-not-used", player.guess(id, "ebbed"));

    assertEquals(
        "Keep B in place 3, where it is correct. This guess did not count.",
        correct.getString("detail"));
    assertEquals(
        "Use A again, because it is present in place 2 of a guess. This guess did not count.",
        present.getString("detail"));
    assertEquals(5, present.getInt("guessesRemaining"));
    assertEquals(5, player.get("/games/" + id).json().getInt("guessesRemaining"));
    player.guess(id, "abbey").expect(200);
  }

  @Test
  void hardModeIsOffByDefault() {
    for (String value : List.of("true", "false", "null")) {
      JsonObject game = player.post("/games", "{\"hardMode\": " + value + "}").expect(201).json();

      assertEquals(value.equals("true"), game.getBoolean("hardMode"), value);
    }
  }

  @Test
  void gameThatIsNotInHardModeTakesAnyWord() {
    String id = player.startGame().getString("id");
    GamesDatabase.of(system).setSolution(id, "abbey");
    player.guess(id, "babes").expect(200);

    player.guess(id, "crane").expect(200);
  }

  @Test
  void removalTakesAllGamesOfTheCallerAndNoOthers() {
    Client other = system.newPlayer();
    String kept = other.startGame().getString("id");
    String id = player.startGame().getString("id");
    player.guess(id, GamesDatabase.of(system).solution(id)).expect(200);
    player.post("/games", DAILY).expect(201);

    Response removed = player.send("DELETE", "/games").expect(204);

    assertEquals("", removed.text());
    assertEquals("private, no-cache, no-transform", removed.requiredHeader("Cache-Control"));
    assertEquals("{\"games\":[]}", player.get("/games").text());
    assertProblem(404, "no-such-game", player.get("/games/" + id));
    assertProblem(404, "no-such-game", player.guess(id, "crane"));
    assertEquals(0, player.get("/statistics").json().getInt("played"));
    other.get("/games/" + kept).expect(200);
    player.send("DELETE", "/games").expect(204);
  }

  @Test
  void removedDailyGameCannotBeStartedAgainToday() {
    player.post("/games", DAILY).expect(201);

    for (int i = 0; i < 2; i++) {
      player.send("DELETE", "/games").expect(204);
      assertProblem(409, "daily-played", player.post("/games", DAILY));
    }
    assertEquals("{\"games\":[]}", player.get("/games").text());
    player.startGame();
    system.newPlayer().post("/games", DAILY).expect(201);
  }

  @Test
  void unauthenticatedRequestRemovesNothing() {
    player.startGame();

    assertProblem(401, "unauthenticated", system.client().send("DELETE", "/games"));
    assertTrue(player.get("/games").text().contains("in-progress"));
  }

  private String hardGame(String solution) {
    String id = player.post("/games", HARD).expect(201).json().getString("id");
    GamesDatabase.of(system).setSolution(id, solution);
    return id;
  }
}
