package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code GET /games}: content, order, filters and pages. */
@ExtendWith(SharedSystem.class)
class GameListGatewayIT {

  private static final Set<String> UNFINISHED =
      Set.of(
          "id",
          "status",
          "puzzle",
          "hardMode",
          "wordLength",
          "maxGuesses",
          "guessesRemaining",
          "createdAt");

  private static final List<String> STARTED = new ArrayList<>();

  private static Account account;
  private static Client player;
  private static String won;
  private static String lost;

  private final RunningSystem system;

  GameListGatewayIT(RunningSystem system) {
    this.system = system;
  }

  /** 25 games, of which the third is won and the fourth lost. */
  @BeforeAll
  static void play(RunningSystem system) {
    account = system.newAccount();
    player = system.client(account);
    for (int i = 0; i < 25; i++) {
      STARTED.add(player.startGame().getString("id"));
    }
    GamesDatabase database = GamesDatabase.of(system);
    won = STARTED.get(2);
    player.guess(won, database.solution(won)).expect(200);
    lost = STARTED.get(3);
    database.setSolution(lost, "abbey");
    for (int i = 0; i < 6; i++) {
      player.guess(lost, "crane").expect(200);
    }
  }

  @Test
  void listWithoutGamesIsEmptyAndHasNoNext() {
    Response response = system.newPlayer().get("/games").expect(200);

    assertEquals("{\"games\":[]}", response.text());
    assertEquals("application/json", response.requiredHeader("Content-Type"));
  }

  @Test
  void newestTwentyComeFirst() {
    List<String> newestFirst = new ArrayList<>(STARTED);
    Collections.reverse(newestFirst);

    JsonObject page = list("/games");

    assertEquals(newestFirst.subList(0, 20), ids(page));
    assertTrue(page.getString("next").startsWith("/games?"), page::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 24, 25, 26, 100})
  void pagesHoldEachGameOnceWhateverTheirSize(int limit) {
    List<String> newestFirst = new ArrayList<>(STARTED);
    Collections.reverse(newestFirst);

    List<List<String>> pages = pages("/games?limit=" + limit);

    assertEquals(newestFirst, pages.stream().flatMap(List::stream).toList());
    assertEquals((25 + limit - 1) / limit, pages.size());
    assertTrue(pages.stream().limit(pages.size() - 1).allMatch(page -> page.size() == limit));
  }

  @Test
  void statusSelectsOnAllPages() {
    assertEquals(List.of(List.of(won)), pages("/games?status=won"));
    assertEquals(List.of(List.of(lost)), pages("/games?status=lost&limit=1"));
    List<List<String>> inProgress = pages("/games?limit=10&status=in-progress");
    assertEquals(List.of(10, 10, 3), inProgress.stream().map(List::size).toList());
    assertTrue(inProgress.stream().noneMatch(page -> page.contains(won) || page.contains(lost)));
  }

  @Test
  void summaryIsGameWithoutItsGuesses() {
    JsonObject summary = list("/games").getJsonArray("games").getJsonObject(0);
    JsonObject game = player.get("/games/" + summary.getString("id")).json();

    assertEquals(UNFINISHED, summary.keySet());
    UNFINISHED.forEach(member -> assertEquals(game.get(member), summary.get(member), member));
  }

  @Test
  void summaryOfFinishedGameHasSolutionAndEnd() {
    for (String status : new String[] {"won", "lost"}) {
      JsonObject summary = list("/games?status=" + status).getJsonArray("games").getJsonObject(0);
      JsonObject game = player.get("/games/" + summary.getString("id")).json();

      assertFalse(summary.containsKey("guesses"));
      for (String member : new String[] {"status", "solution", "finishedAt", "guessesRemaining"}) {
        assertEquals(game.get(member), summary.get(member), member);
      }
    }
  }

  @Test
  void unknownParametersAreIgnored() {
    assertEquals(list("/games?limit=3"), list("/games?limit=3&sort=asc&player=someone&x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "x=1&x=2", "Limit=0", "x=%zz", "&&=&", "x=\"<>|[]^\\", "limit=%31"})
  void unknownParametersOfAnyShapeAreIgnored(String query) {
    assertEquals(200, ask(query).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=%zz", "limit=%", "status=%u0041", "cursor=\"<>"})
  void parameterThatCannotBeDecodedIsRefused(String query) {
    assertProblem(400, "invalid-parameter", ask(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=",
        "limit",
        "limit=ten",
        "limit=1.0",
        "limit=%2B1",
        "limit=99999999999999999999",
        "limit=1%00",
        "limit=%D9%A1",
        "limit=1%20",
        "limit=%201",
        "limit=01",
        "limit=1e2",
        "limit=0x1",
        "limit=5&limit=5",
        "%6Cimit=0",
        "status=",
        "status=all",
        "status=finished",
        "status=won&status=lost",
        "status=WON",
        "status=in_progress",
        "status=won%27--",
        "status=won,lost"
      })
  void badParameterIsRefused(String query) {
    assertProblem(400, "invalid-parameter", player.get("/games?" + query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "!!",
        "AAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "%00",
        "%27%20OR%201=1--",
        "%F0%9F%8E%B2",
        "%ff"
      })
  void forgedCursorIsRefused(String cursor) {
    String parameter = cursorParameter();

    assertProblem(400, "invalid-parameter", player.get("/games?" + parameter + "=" + cursor));
  }

  @Test
  void cursorOfAnotherListIsRefused() {
    String next = list("/games").getString("next");

    assertProblem(400, "invalid-parameter", system.newPlayer().get(next));
    assertProblem(400, "invalid-parameter", player.get(next + "&status=won"));
  }

  /** Sends the query as it stands, which the client library would refuse to do. */
  private Response ask(String query) {
    return RawHttp.to(system.gateway())
        .ask("GET /games?" + query + " HTTP/1.1", "Authorization: " + account.basic())
        .orElseThrow();
  }

  /** The name that {@code next} uses; the contract leaves it open. */
  private static String cursorParameter() {
    String query = list("/games?limit=1").getString("next").replaceFirst(".*\\?", "");
    return List.of(query.split("&")).stream()
        .map(parameter -> parameter.replaceFirst("=.*", ""))
        .filter(name -> !name.equals("limit") && !name.equals("status"))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> pages(String first) {
    List<List<String>> pages = new ArrayList<>();
    for (String path = first; path != null; ) {
      JsonObject page = list(path);
      pages.add(ids(page));
      path = page.getString("next", null);
    }
    return pages;
  }

  private static JsonObject list(String path) {
    return player.get(path).expect(200).json();
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("games").getValuesAs(JsonObject.class).stream()
        .map(game -> game.getString("id"))
        .toList();
  }
}
