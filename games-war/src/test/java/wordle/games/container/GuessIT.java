package wordle.games.container;

import static java.util.Collections.frequency;
import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessIT extends ContainerTest {

  @Test
  void countedGuessIsTheLastOneOfTheGameThatIsAnswered() {
    String id = alice.start();
    String word = Database.wrongWord(id);
    String before = alice.get("/games/" + id).header("ETag");
    Answer answer = alice.guess(id, word);
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    assertEquals(5, answer.json().getInt("guessesRemaining"));
    JsonObject guess = answer.json().getJsonArray("guesses").getJsonObject(0);
    assertEquals(List.of("word", "marks"), List.copyOf(guess.keySet()));
    assertEquals(word, guess.getString("word"));
    assertNotEquals(before, answer.header("ETag"));
    Answer shown = alice.get("/games/" + id);
    assertEquals(answer.text(), shown.text());
    assertEquals(answer.header("ETag"), shown.header("ETag"));
  }

  @Test
  void guessIsTakenInCapitalsAndReturnedInSmallLetters() {
    String id = alice.start();
    assertEquals("crane", lastGuess(alice.guess(id, "CRanE")).getString("word"));
  }

  @Test
  void rightGuessWinsAndTheSolutionIsTold() {
    String id = alice.start();
    String solution = Database.solution(id);
    alice.guess(id, Database.wrongWord(id));
    Answer won = alice.guess(id, solution);
    assertEquals("won", won.json().getString("status"));
    assertEquals(4, won.json().getInt("guessesRemaining"));
    assertEquals(solution, won.json().getString("solution"));
    assertTrue(won.json().getString("finishedAt").endsWith("Z"));
    JsonArray marks = lastGuess(won).getJsonArray("marks");
    assertEquals(5, marks.stream().filter(mark -> mark.toString().equals("\"correct\"")).count());
  }

  @Test
  void sixthWrongGuessLosesAndTheSolutionIsToldOnlyThen() {
    String id = alice.start();
    String wrong = Database.wrongWord(id);
    for (int remaining = 5; remaining > 0; remaining--) {
      JsonObject game = alice.guess(id, wrong).json();
      assertEquals("in-progress", game.getString("status"));
      assertEquals(remaining, game.getInt("guessesRemaining"));
      assertFalse(game.containsKey("solution") || game.containsKey("finishedAt"));
    }
    JsonObject lost = alice.guess(id, wrong).json();
    assertEquals("lost", lost.getString("status"));
    assertEquals(0, lost.getInt("guessesRemaining"));
    assertEquals(Database.solution(id), lost.getString("solution"));
    assertEquals(6, lost.getJsonArray("guesses").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cran", "cranes", "cran1", "zzzzz", "cr\u00e4ne", "crane ", "' OR '"})
  void whatIsNoAcceptedWordIsNotCounted(String word) {
    String id = alice.start();
    Answer answer = alice.guess(id, word).assertProblem(422, "not-a-word");
    assertEquals(6, answer.json().getInt("guessesRemaining"));
    assertUntouched(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"guess\":null}", "{\"word\":\"crane\"}", "{\"Guess\":\"crane\"}"})
  void guessThatIsMissingIsNoWord(String body) {
    String id = alice.start();
    guessRaw(id, body).assertProblem(422, "not-a-word");
    assertUntouched(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"guess\":5}",
        "{\"guess\":true}",
        "{\"guess\":[\"crane\"]}",
        "{\"guess\":{\"word\":\"crane\"}}",
        "{\"guess\":\"crane\"} x",
        "{\"guess\":\"crane\",\"guess\":\"slate\"}",
        "{\"guess\":\"\\ud800\"}",
        "\"crane\"",
        "[\"crane\"]",
        "guess=crane",
        "{\"guess\":\"crane\""
      })
  void malformedBodyIsNotCounted(String body) {
    String id = alice.start();
    guessRaw(id, body).assertProblem(400, "malformed-body");
    assertUntouched(id);
  }

  @Test
  void bodyThatIsNestedTooDeeplyIsMalformed() {
    String id = alice.start();
    String nested = "[".repeat(1_900) + "]".repeat(1_900);
    guessRaw(id, "{\"guess\":\"crane\",\"x\":" + nested + "}").assertProblem(400, "malformed-body");
    assertUntouched(id);
  }

  @Test
  void unknownMembersAreIgnored() {
    assertEquals(200, guessRaw(alice.start(), "{\"x\":[{}],\"guess\":\"\\u0063rane\"}").status());
  }

  @Test
  void nobodyGuessesInSomebodyElsesGame() {
    String id = alice.start();
    bob.guess(id, "crane").assertProblem(404, "no-such-game");
    assertUntouched(id);
  }

  @Test
  void nothingIsCountedOnceTheGameIsOver() {
    String id = alice.win();
    Answer over = alice.guess(id, "crane").assertProblem(409, "game-over");
    assertEquals(alice.get("/games/" + id).header("ETag"), over.header("ETag"));
    alice.guess(id, "zzzzz").assertProblem(409, "game-over");
    assertEquals(5, alice.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  @Test
  void guessIsCountedOnceThoughItIsSentAgainWithTheTagBefore() {
    String id = alice.start();
    String before = alice.get("/games/" + id).header("ETag");
    String wrong = Database.wrongWord(id);
    Answer counted = alice.guess(id, wrong, "If-Match", before);
    assertEquals(200, counted.status());
    Answer again = alice.guess(id, wrong, "If-Match", before).assertProblem(412, "stale-game");
    assertEquals(counted.header("ETag"), again.header("ETag"));
    assertEquals(5, alice.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  @Test
  void staleComesBeforeOverAndBeforeABadWord() {
    String id = alice.start();
    String before = alice.get("/games/" + id).header("ETag");
    alice.guess(id, Database.solution(id));
    alice.guess(id, "crane", "If-Match", before).assertProblem(412, "stale-game");
    alice.guess(id, "zzzzz", "If-Match", before).assertProblem(412, "stale-game");
    alice.guess(id, "zzzzz", "If-Match", "*").assertProblem(409, "game-over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/TAG", "\"x\"", "x", "\"x\", W/TAG"})
  void tagThatDoesNotMatchStronglyIsStale(String field) {
    String id = alice.start();
    String tag = alice.get("/games/" + id).header("ETag");
    alice
        .guess(id, "crane", "If-Match", field.replace("TAG", tag))
        .assertProblem(412, "stale-game");
    assertUntouched(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAG", "*", "\"x\", TAG", "\"a,b\",TAG"})
  void tagThatMatchesLetsTheGuessCount(String field) {
    String id = alice.start();
    String tag = alice.get("/games/" + id).header("ETag");
    assertEquals(200, alice.guess(id, "crane", "If-Match", field.replace("TAG", tag)).status());
  }

  @Test
  void ofManyGuessesAtOnceSixAreCounted() {
    String id = alice.start();
    String wrong = Database.wrongWord(id);
    List<Integer> statuses = atOnce(24, () -> alice.guess(id, wrong).status());
    assertEquals(6, frequency(statuses, 200));
    assertEquals(18, frequency(statuses, 409));
    assertEquals("lost", alice.get("/games/" + id).json().getString("status"));
  }

  @Test
  void ofManyGuessesForOneStateOneIsCounted() {
    String id = alice.start();
    String tag = alice.get("/games/" + id).header("ETag");
    String wrong = Database.wrongWord(id);
    List<Integer> statuses = atOnce(24, () -> alice.guess(id, wrong, "If-Match", tag).status());
    assertEquals(1, frequency(statuses, 200));
    assertEquals(23, frequency(statuses, 412));
    assertEquals(5, alice.get("/games/" + id).json().getInt("guessesRemaining"));
  }

  private Answer guessRaw(String id, String body) {
    return alice.post("/games/" + id + "/guesses", body);
  }

  private void assertUntouched(String id) {
    assertEquals(JsonValue.EMPTY_JSON_ARRAY, alice.get("/games/" + id).json().get("guesses"));
  }

  private static JsonObject lastGuess(Answer answer) {
    JsonArray guesses = answer.json().getJsonArray("guesses");
    return guesses.getJsonObject(guesses.size() - 1);
  }

  private static List<Integer> atOnce(int callers, Supplier<Integer> call) {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<CompletableFuture<Integer>> running =
          nCopies(callers, call).stream()
              .map(each -> CompletableFuture.supplyAsync(each, threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }
}
