package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Daily puzzles, hard mode, and the removal of games. */
class PuzzleIT extends ContainerTest {

  private static final String DAILY = "{\"puzzle\":\"daily\"}";

  @Test
  void dailyGameIsOfTodayAndOfOneSolutionForAllPlayers() {
    JsonObject game = daily(alice).json();
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
    String others = daily(bob).json().getString("id");
    assertEquals(Database.solution(game.getString("id")), Database.solution(others));
  }

  @Test
  void dailyGameIsStartedOnceAndFoundAgain() {
    Answer first = daily(alice);
    assertEquals(201, first.status());
    alice.guess(first.json().getString("id"), "crane");
    Answer again = alice.post("/games", "{\"puzzle\":\"daily\",\"hardMode\":true}");
    assertEquals(200, again.status());
    assertEquals(first.header("Location"), again.header("Location"));
    Answer shown = alice.get(first.header("Location"));
    assertEquals(shown.text(), again.text());
    assertEquals(shown.header("ETag"), again.header("ETag"));
    assertEquals(1, alice.get("/games").json().getJsonArray("games").size());
  }

  @Test
  void ofManyStartsOfOneDayOneMakesTheGame() {
    List<Answer> answers = IntStream.range(0, 16).parallel().mapToObj(i -> daily(alice)).toList();
    assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
    assertEquals(15, answers.stream().filter(answer -> answer.status() == 200).count());
    assertEquals(1, answers.stream().map(answer -> answer.header("Location")).distinct().count());
  }

  @Test
  void randomPuzzleIsWhatItIsWithoutAName() {
    JsonObject game = alice.post("/games", "{\"puzzle\":\"random\"}").json();
    assertEquals("random", game.getString("puzzle"));
    assertFalse(game.containsKey("date"));
    assertEquals("random", alice.post("/games", "{\"puzzle\":null}").json().getString("puzzle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weekly", "", "Daily", "daily ", "2026-11-23"})
  void puzzleThatThereIsNotIsRefused(String puzzle) {
    alice.post("/games", "{\"puzzle\":\"" + puzzle + "\"}").assertProblem(422, "no-such-puzzle");
    assertNoGame();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"puzzle\":5}",
        "{\"puzzle\":true}",
        "{\"puzzle\":[\"daily\"]}",
        "{\"hardMode\":\"true\"}",
        "{\"hardMode\":1}",
        "{\"hardMode\":{}}",
        "{\"puzzle\":\"weekly\",\"hardMode\":0}",
        "{\"puzzle\":\"daily\",\"hardMode\":\"\"}"
      })
  void memberOfAnotherTypeIsMalformed(String body) {
    alice.post("/games", body).assertProblem(400, "malformed-body");
    assertNoGame();
  }

  @Test
  void summaryTellsThePuzzleToo() {
    daily(alice);
    JsonObject summary = alice.get("/games").json().getJsonArray("games").getJsonObject(0);
    assertEquals("daily", summary.getString("puzzle"));
    assertTrue(summary.containsKey("date"));
    assertFalse(summary.getBoolean("hardMode"));
  }

  @Test
  void hardModeWantsCorrectLettersKept() {
    String id = hardGame("abbey");
    alice.guess(id, "abaca");
    Answer refused = alice.guess(id, "crane").assertProblem(422, "hint-not-used");
    assertEquals(
        "Keep A in place 1, where it is correct. This guess did not count.",
        refused.json().getString("detail"));
    assertEquals(5, refused.json().getInt("guessesRemaining"));
    assertEquals(5, alice.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  @Test
  void hardModeWantsPresentLettersPlayedAgain() {
    String id = hardGame("abbey");
    alice.guess(id, "babes");
    assertEquals(
        "Keep B in place 3, where it is correct. This guess did not count.",
        alice.guess(id, "crane").json().getString("detail"));
    String detail = alice.guess(id, "ebbed").json().getString("detail");
    assertEquals(
        "Use A again, because it is present in place 2 of a guess. This guess did not count.",
        detail);
    assertEquals(200, alice.guess(id, "abbey").status());
  }

  @Test
  void hintComesAfterEverythingElse() {
    String id = hardGame("abbey");
    String before = alice.get("/games/" + id).header("ETag");
    alice.guess(id, "abaca");
    alice.guess(id, "crane", "If-Match", before).assertProblem(412, "stale-game");
    alice.guess(id, "zzzzz").assertProblem(422, "not-a-word");
    alice.guess(id, "abbey");
    alice.guess(id, "crane").assertProblem(409, "game-over");
  }

  @Test
  void hardModeIsOffUnlessAskedFor() {
    JsonObject hard = alice.post("/games", "{\"hardMode\":true}").json();
    assertTrue(hard.getBoolean("hardMode"));
    assertFalse(alice.post("/games", "{\"hardMode\":false}").json().getBoolean("hardMode"));
    assertFalse(alice.post("/games", "{\"hardMode\":null}").json().getBoolean("hardMode"));
  }

  @Test
  void removedGamesAreGoneAndThoseOfOthersAreNot() {
    String id = alice.win();
    String others = bob.win();
    Answer removed = alice.send("DELETE", "/games");
    assertEquals(204, removed.status());
    assertEquals("", removed.text());
    assertEquals("private, no-cache, no-transform", removed.header("Cache-Control"));
    alice.get("/games/" + id).assertProblem(404, "no-such-game");
    alice.guess(id, "crane").assertProblem(404, "no-such-game");
    assertNoGame();
    assertEquals(0, alice.get("/statistics").json().getInt("played"));
    assertEquals(200, bob.get("/games/" + others).status());
    assertEquals(204, alice.send("DELETE", "/games").status());
  }

  @Test
  void nothingIsRemovedByAFormOrAMalformedBody() {
    String id = alice.start();
    byte[] form = "a=b".getBytes(StandardCharsets.UTF_8);
    Request removal = alice.request("DELETE", "/games");
    removal.content(form).send().assertProblem(415, "unsupported-media-type");
    alice
        .send("DELETE", "/games", "Content-Type", "text/plain")
        .assertProblem(415, "unsupported-media-type");
    alice.request("DELETE", "/games").json("{").send().assertProblem(400, "malformed-body");
    assertEquals(200, alice.get("/games/" + id).status());
    assertEquals(204, alice.request("DELETE", "/games").json("{}").send().status());
    assertNoGame();
  }

  @Test
  void removedDailyGameIsNotStartedAgain() {
    daily(alice);
    alice.send("DELETE", "/games");
    daily(alice).assertProblem(409, "daily-played");
    alice.send("DELETE", "/games");
    daily(alice).assertProblem(409, "daily-played");
    assertNoGame();
    assertNotEquals("", alice.start());
    assertEquals(201, daily(bob).status());
  }

  private String hardGame(String solution) {
    String id = alice.post("/games", "{\"hardMode\":true}").json().getString("id");
    Database.setSolution(id, solution);
    return id;
  }

  private void assertNoGame() {
    assertEquals(List.of(), alice.get("/games").json().getJsonArray("games"));
  }

  private static Answer daily(Caller caller) {
    return caller.post("/games", DAILY);
  }
}
