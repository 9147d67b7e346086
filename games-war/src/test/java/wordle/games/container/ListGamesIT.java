package wordle.games.container;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListGamesIT extends ContainerTest {

  @Test
  void whoHasNoGamesGetsAnEmptyList() {
    bob.start();
    Answer answer = alice.get("/games");
    assertEquals(200, answer.status());
    assertEquals("{\"games\":[]}", answer.text());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
  }

  @Test
  void listHoldsTheCallersGamesWithoutGuesses() {
    String first = alice.start();
    alice.guess(first, Database.wrongWord(first));
    bob.start();
    JsonObject summary = only(alice.get("/games"));
    JsonObject game = alice.get("/games/" + first).json();
    assertFalse(summary.containsKey("guesses"));
    summary.forEach((name, value) -> assertEquals(game.get(name), value));
    assertEquals(game.size() - 1, summary.size());
  }

  @Test
  void finishedGameHasItsSolutionAndEndInTheList() {
    String id = alice.win();
    JsonObject summary = only(alice.get("/games"));
    assertEquals(Database.solution(id), summary.getString("solution"));
    assertTrue(summary.containsKey("finishedAt"));
  }

  @Test
  void newestGamesComeFirst() {
    List<JsonObject> games = startMany(5);
    assertEquals(ids(games), ids(alice.get("/games")));
  }

  @Test
  void statusSelects() {
    String inProgress = alice.start();
    String won = alice.win();
    String lost = alice.start();
    nCopies(6, Database.wrongWord(lost)).forEach(word -> alice.guess(lost, word));
    assertEquals(List.of(inProgress), ids(alice.get("/games?status=in-progress")));
    assertEquals(List.of(won), ids(alice.get("/games?status=won")));
    assertEquals(List.of(lost), ids(alice.get("/games?status=lost")));
  }

  @Test
  void pagesFollowEachOtherByNext() {
    List<JsonObject> games = startMany(5);
    assertEquals(ids(games), followNext("/games?limit=2"));
    assertEquals(ids(games), followNext("/games?limit=1&status=in-progress"));
  }

  @Test
  void pageHoldsTwentyGamesUnlessAnotherLimitIsGiven() {
    startMany(21);
    assertEquals(20, ids(alice.get("/games")).size());
    assertTrue(alice.get("/games").json().containsKey("next"));
    assertEquals(21, ids(alice.get("/games?limit=100")).size());
    assertFalse(alice.get("/games?limit=21").json().containsKey("next"));
  }

  @Test
  void nextGoesOnInTheSameListWhateverIsStartedMeanwhile() {
    List<JsonObject> games = startMany(3);
    String next = alice.get("/games?limit=2").json().getString("next");
    alice.start();
    assertEquals(ids(games).subList(2, 3), ids(alice.get(next)));
  }

  @Test
  void cursorOfAnotherListIsInvalid() {
    startMany(2);
    String next = alice.get("/games?limit=1").json().getString("next");
    bob.get(next).assertProblem(400, "invalid-parameter");
    alice.get(next + "&status=won").assertProblem(400, "invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=",
        "limit",
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=%2B1",
        "limit=01",
        "limit=1e2",
        "limit=1.0",
        "limit=0x1",
        "limit=%201",
        "limit=%D9%A1",
        "limit=99999999999",
        "limit=x",
        "limit=5&limit=5",
        "%6Cimit=0",
        "status=",
        "status=WON",
        "status=in_progress",
        "status=all",
        "status=won&status=lost",
        "status=%27%20OR%201=1%20--",
        "cursor=",
        "cursor=x",
        "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "cursor=%00",
        "cursor=%ff"
      })
  void badParameterIsInvalid(String query) {
    alice.get("/games?" + query).assertProblem(400, "invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=%zz", "limit=%", "status=%u0041", "cursor=\"<>"})
  void parameterThatCannotBeDecodedIsInvalid(String query) {
    RawRequest.send("GET", "/games?" + query, "Remote-User: " + alice.name())
        .assertProblem(400, "invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "x=1&x=2", "Limit=0", "x=%zz", "&&=&", "x=\"<>|[]^\\", "limit=%31"})
  void parametersThatAreNotKnownAreIgnored(String query) {
    Answer answer = RawRequest.send("GET", "/games?" + query, "Remote-User: " + alice.name());
    assertEquals(200, answer.status());
  }

  /** In the order of a list: by time, then by id. */
  private List<JsonObject> startMany(int count) {
    return Stream.generate(() -> alice.send("POST", "/games").json())
        .limit(count)
        .sorted(
            Comparator.comparing((JsonObject game) -> game.getString("createdAt"))
                .reversed()
                .thenComparing(game -> game.getString("id")))
        .toList();
  }

  private List<String> followNext(String first) {
    List<String> ids = new ArrayList<>();
    String next = first;
    while (next != null) {
      Answer page = alice.get(next);
      ids.addAll(ids(page));
      next = page.json().getString("next", null);
    }
    return ids;
  }

  private static JsonObject only(Answer answer) {
    assertEquals(1, answer.json().getJsonArray("games").size());
    return answer.json().getJsonArray("games").getJsonObject(0);
  }

  private static List<String> ids(Answer answer) {
    return ids(answer.json().getJsonArray("games").getValuesAs(JsonObject.class));
  }

  private static List<String> ids(List<JsonObject> games) {
    return games.stream().map(game -> game.getString("id")).toList();
  }
}
