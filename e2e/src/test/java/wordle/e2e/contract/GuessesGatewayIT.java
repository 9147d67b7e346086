package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code POST /games/{id}/guesses}. */
@ExtendWith(SharedSystem.class)
class GuessesGatewayIT {

  private static Client player;

  private final GamesDatabase database;

  GuessesGatewayIT(RunningSystem system) {
    this.database = GamesDatabase.of(system);
  }

  @BeforeAll
  static void register(RunningSystem system) {
    player = system.newPlayer();
  }

  @Test
  void guessIsAnsweredWithTheGameAfterIt() {
    Response started = player.send("POST", "/games").expect(201);
    String id = started.json().getString("id");

    Response guessed = player.guess(id, "crane").expect(200);

    assertEquals(5, guessed.json().getInt("guessesRemaining"));
    assertEquals("application/json", guessed.requiredHeader("Content-Type"));
    assertEquals("private, no-cache, no-transform", guessed.requiredHeader("Cache-Control"));
    assertEquals(List.of("word", "marks"), List.copyOf(lastGuess(guessed).keySet()));
    assertEquals("crane", lastGuess(guessed).getString("word"));
    assertEquals(5, lastGuess(guessed).getJsonArray("marks").size());
    assertNotEquals(started.requiredHeader("ETag"), guessed.requiredHeader("ETag"));
    Response state = player.get("/games/" + id);
    assertEquals(guessed.text(), state.text());
    assertEquals(guessed.requiredHeader("ETag"), state.requiredHeader("ETag"));
  }

  @ParameterizedTest
  @CsvSource({
    "abbey, babes, present present correct correct absent",
    "abbey, abbey, correct correct correct correct correct",
    "abbey, kebab, absent present correct present present",
    "crane, eerie, absent absent present absent correct",
    "speed, eerie, present present absent absent absent",
    "level, eerie, present correct absent absent absent",
    "steel, slate, correct present absent present present",
    "llama, mamma, absent present absent correct correct",
    "crane, sissy, absent absent absent absent absent",
    "civic, crane, correct absent absent absent absent"
  })
  void repeatedLetterIsPresentOnlyAsOftenAsTheSolutionHoldsIt(
      String solution, String guess, String marks) {
    String id = gameOf(solution);

    assertEquals(marks, marks(player.guess(id, guess).expect(200)));
  }

  @Test
  void wordIsReadInEitherCaseAndReturnedInLowerCase() {
    String id = gameOf("crane");

    Response response = player.guess(id, "sLaTe").expect(200);
    assertEquals("slate", lastGuess(response).getString("word"));
    assertEquals("won", player.guess(id, "CRANE").expect(200).json().getString("status"));
  }

  @Test
  void sameWordCountsAgain() {
    String id = gameOf("abbey");

    player.guess(id, "crane").expect(200);
    Response second = player.guess(id, "crane").expect(200);

    assertEquals(4, second.json().getInt("guessesRemaining"));
    assertEquals(2, second.json().getJsonArray("guesses").size());
  }

  @Test
  void wholeGameIsWonWithTheSolution() {
    String id = player.startGame().getString("id");
    String solution = database.solution(id);
    String other = solution.equals("crane") ? "slate" : "crane";
    assertEquals("in-progress", player.guess(id, other).json().getString("status"));

    Response response = player.guess(id, solution).expect(200);

    JsonObject game = response.json();
    assertEquals("won", game.getString("status"));
    assertEquals(solution, game.getString("solution"));
    assertEquals(4, game.getInt("guessesRemaining"));
    assertEquals("correct correct correct correct correct", marks(response));
    assertTrue(game.getString("finishedAt").endsWith("Z"), response::toString);
    assertTrue(game.getString("finishedAt").compareTo(game.getString("createdAt")) >= 0);
    assertEquals(game, player.get("/games/" + id).json());
  }

  @Test
  void wholeGameIsLostWithTheSixthWrongGuess() {
    String id = gameOf("abbey");
    List<String> words = List.of("crane", "slate", "mamma", "sissy", "civic", "radar");
    List<Integer> remaining = new ArrayList<>();
    for (String word : words) {
      JsonObject game = player.guess(id, word).expect(200).json();
      remaining.add(game.getInt("guessesRemaining"));
      assertEquals(remaining.size() == 6, game.containsKey("solution"));
      assertEquals(remaining.size() == 6, game.containsKey("finishedAt"));
    }

    JsonObject game = player.get("/games/" + id).expect(200).json();
    assertEquals(List.of(5, 4, 3, 2, 1, 0), remaining);
    assertEquals("lost", game.getString("status"));
    assertEquals("abbey", game.getString("solution"));
    assertTrue(game.containsKey("finishedAt"));
    assertEquals(words, words(game));
  }

  @Test
  void gameIsWonWithTheSixthGuessToo() {
    String id = gameOf("abbey");
    guessWrong(id, 5);

    JsonObject game = player.guess(id, "abbey").expect(200).json();

    assertEquals("won", game.getString("status"));
    assertEquals(0, game.getInt("guessesRemaining"));
  }

  @Test
  void nothingIsCountedAfterTheEnd() {
    String won = gameOf("abbey");
    player.guess(won, "abbey").expect(200);
    String lost = gameOf("abbey");
    guessWrong(lost, 6);

    for (String id : new String[] {won, lost}) {
      Response before = player.get("/games/" + id);
      for (String word : new String[] {"crane", "abbey", "zzzzz"}) {
        Response refusal = player.guess(id, word);
        assertProblem(409, "game-over", refusal);
        assertEquals(before.requiredHeader("ETag"), refusal.requiredHeader("ETag"));
      }
      assertEquals(before.text(), player.get("/games/" + id).text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"cran\"",
        "\"cranes\"",
        "\"zzzzz\"",
        "\"12345\"",
        "\"cr\u00e4ne\"",
        "\" crane\"",
        "\"crane \"",
        "\"crane\\n\"",
        "\"cra\\u0000e\"",
        "\"\ud83c\udfb2rane\"",
        "\"cr@ne\"",
        "\"\uff43rane\"",
        "\"crane' OR '1'='1\"",
        "\"\u0131sles\"",
        "null"
      })
  void wordOutsideTheDictionaryIsNotCounted(String guess) {
    Response started = player.send("POST", "/games").expect(201);
    String path = started.requiredHeader("Location");

    Response refusal = player.post(path + "/guesses", "{\"guess\": " + guess + "}");

    assertEquals(6, assertProblem(422, "not-a-word", refusal).getInt("guessesRemaining"));
    assertEquals(started.text(), player.get(path).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"word\":\"crane\"}", "{\"Guess\":\"crane\"}"})
  void missingGuessIsNotCounted(String body) {
    Response started = player.send("POST", "/games").expect(201);
    String path = started.requiredHeader("Location");

    Response refusal = player.post(path + "/guesses", body);

    assertEquals(6, assertProblem(422, "not-a-word", refusal).getInt("guessesRemaining"));
    assertEquals(started.text(), player.get(path).text());
  }

  @Test
  void unknownMembersAreIgnored() {
    String path = player.send("POST", "/games").expect(201).requiredHeader("Location");

    player.post(path + "/guesses", "{\"x\":[{}],\"guess\":\"\\u0063rane\"}").expect(200);
  }

  @Test
  void refusalOfWordTellsHowManyGuessesRemain() {
    String id = gameOf("abbey");
    guessWrong(id, 2);

    JsonObject problem = assertProblem(422, "not-a-word", player.guess(id, "zzzzz"));

    assertEquals(4, problem.getInt("guessesRemaining"));
  }

  @Test
  void conditionThatHoldsLetsTheGuessThrough() {
    String id = gameOf("abbey");
    String current = tag(player.get("/games/" + id));

    Response first = player.guess(id, "crane", "If-Match", current).expect(200);
    Response second = player.guess(id, "crane", "If-Match", "\"other\", " + tag(first)).expect(200);
    player.guess(id, "crane", "If-Match", "\"a,b\"," + tag(second)).expect(200);
    player.guess(id, "crane", "If-Match", "*").expect(200);
    assertNotEquals(tag(first), tag(second));
  }

  @Test
  void guessSentAgainWithItsOldTagIsNotCountedTwice() {
    Response started = player.send("POST", "/games").expect(201);
    String id = started.json().getString("id");
    Response counted = player.guess(id, "crane", "If-Match", tag(started)).expect(200);

    Response again = player.guess(id, "crane", "If-Match", tag(started));

    assertProblem(412, "stale-game", again);
    assertEquals(tag(counted), tag(again));
    assertEquals(counted.text(), player.get("/games/" + id).text());
  }

  @Test
  void winningGuessSentAgainIsStale() {
    String id = gameOf("abbey");
    String old = tag(player.get("/games/" + id));
    Response won = player.guess(id, "abbey", "If-Match", old).expect(200);

    Response again = player.guess(id, "abbey", "If-Match", old);

    assertProblem(412, "stale-game", again);
    assertEquals(tag(won), tag(again));
    assertProblem(412, "stale-game", player.guess(id, "zzzzz", "If-Match", old));
    assertProblem(409, "game-over", player.guess(id, "abbey", "If-Match", tag(won)));
  }

  @Test
  void staleConditionIsRefusedBeforeBadWord() {
    String id = gameOf("abbey");

    assertProblem(412, "stale-game", player.guess(id, "zzzzz", "If-Match", "\"other\""));
    assertProblem(
        422, "not-a-word", player.guess(id, "zzzzz", "If-Match", tag(player.get("/games/" + id))));
  }

  @Test
  void weakAndMalformedTagsNeverMatch() {
    String id = gameOf("abbey");
    String current = tag(player.get("/games/" + id));

    for (String condition :
        List.of(
            "W/" + current,
            current.replace("\"", ""),
            "\"\"",
            "\"x\"",
            "x",
            "\"x\", W/" + current)) {
      assertProblem(412, "stale-game", player.guess(id, "crane", "If-Match", condition));
    }
    assertEquals(6, player.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  @Test
  void unknownGameIsRefusedBeforeAnyCondition() {
    String unknown = UUID.randomUUID().toString();

    assertProblem(404, "no-such-game", player.guess(unknown, "zzzzz", "If-Match", "\"other\""));
    assertProblem(404, "no-such-game", player.guess(unknown, "crane", "If-Match", "*"));
  }

  @Test
  void tagIsAnotherAfterEachGuess() {
    Response started = player.send("POST", "/games").expect(201);
    String id = started.json().getString("id");
    database.setSolution(id, "abbey");
    List<String> tags = new ArrayList<>(List.of(tag(started)));
    for (int i = 0; i < 6; i++) {
      tags.add(tag(player.guess(id, "crane").expect(200)));
    }

    assertEquals(7, tags.stream().distinct().count(), tags::toString);
    assertFalse(tags.stream().anyMatch(tag -> tag.startsWith("W/")));
  }

  private String gameOf(String solution) {
    String id = player.startGame().getString("id");
    database.setSolution(id, solution);
    return id;
  }

  private static void guessWrong(String id, int times) {
    for (String word : Collections.nCopies(times, "crane")) {
      player.guess(id, word).expect(200);
    }
  }

  private static String tag(Response response) {
    return response.requiredHeader("ETag");
  }

  private static JsonObject lastGuess(Response response) {
    List<JsonObject> guesses =
        response.json().getJsonArray("guesses").getValuesAs(JsonObject.class);
    return guesses.get(guesses.size() - 1);
  }

  private static String marks(Response response) {
    return String.join(
        " ", lastGuess(response).getJsonArray("marks").getValuesAs(JsonString::getString));
  }

  private static List<String> words(JsonObject game) {
    return game.getJsonArray("guesses").getValuesAs(JsonObject.class).stream()
        .map(guess -> guess.getString("word").toLowerCase(Locale.ROOT))
        .toList();
  }
}
