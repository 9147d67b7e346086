package wordle.e2e.contract;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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

/** {@code GET /statistics} and {@code GET /leaderboard}. */
@ExtendWith(SharedSystem.class)
class StandingsGatewayIT {

  private final RunningSystem system;
  private final GamesDatabase database;
  private Account account;
  private Client player;

  StandingsGatewayIT(RunningSystem system) {
    this.system = system;
    this.database = GamesDatabase.of(system);
  }

  @BeforeEach
  void register() {
    account = system.newAccount();
    player = system.client(account);
  }

  @Test
  void nothingPlayedIsZeroThroughout() {
    player.startGame();

    Response response = player.get("/statistics").expect(200);

    assertEquals("application/json", response.requiredHeader("Content-Type"));
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
    assertEquals(
        "{\"played\":0,\"won\":0,\"winRate\":0.0,\"currentStreak\":0,\"longestStreak\":0,"
            + "\"guessDistribution\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0,\"6\":0},"
            + "\"averageScore\":0.0}",
        response.text());
  }

  @Test
  void unknownParametersAreIgnored() {
    player.get("/statistics?date=x&limit=0").expect(200);
  }

  @Test
  void finishedGamesAreCountedAtOnce() {
    win(3);
    win(1);
    lose();
    win(6);

    JsonObject statistics = player.get("/statistics").expect(200).json();

    assertEquals(4, statistics.getInt("played"));
    assertEquals(3, statistics.getInt("won"));
    assertEquals(0.75, statistics.getJsonNumber("winRate").doubleValue());
    assertEquals(1, statistics.getInt("currentStreak"));
    assertEquals(2, statistics.getInt("longestStreak"));
    assertEquals(
        "{\"1\":1,\"2\":0,\"3\":1,\"4\":0,\"5\":0,\"6\":1}",
        statistics.getJsonObject("guessDistribution").toString());
    assertEquals((4 + 6 + 0 + 1) / 4.0, statistics.getJsonNumber("averageScore").doubleValue());
    assertEquals(statistics, player.get("/statistics?puzzle=random").json());
    assertEquals(0, player.get("/statistics?puzzle=daily").json().getInt("played"));
  }

  @Test
  void gamesThatEndTogetherAreAllCounted() {
    List<String> ids =
        IntStream.range(0, 12).mapToObj(i -> player.startGame().getString("id")).toList();

    ids.parallelStream().forEach(id -> player.guess(id, database.solution(id)).expect(200));

    JsonObject statistics = player.get("/statistics").json();
    assertEquals(12, statistics.getInt("won"));
    assertEquals(12, statistics.getInt("longestStreak"));
    JsonObject me = player.get("/leaderboard").json().getJsonObject("me");
    assertEquals(12, me.getInt("played"));
    assertEquals(6, me.getJsonNumber("averageScore").doubleValue());
    assertTrue(me.getInt("rank") >= 1);
  }

  @Test
  void dailyGameStandsOnTheBoardOfItsDay() {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    JsonObject game = player.post("/games", "{\"puzzle\": \"daily\"}").expect(201).json();
    String id = game.getString("id");
    player.guess(id, database.solution(id)).expect(200);

    JsonObject board = player.get("/leaderboard?puzzle=daily&date=" + today).expect(200).json();

    JsonObject me = board.getJsonObject("me");
    assertEquals(List.of("rank", "username", "averageScore", "played"), List.copyOf(me.keySet()));
    assertEquals(account.name(), me.getString("username"));
    assertEquals(6, me.getJsonNumber("averageScore").doubleValue());
    assertEquals(1, me.getInt("played"));
    assertTrue(me.getInt("rank") >= 1);
    assertEquals(board, player.get("/leaderboard?date=" + today).expect(200).json());
    assertEquals(1, player.get("/statistics?puzzle=daily").json().getInt("currentStreak"));
    assertTrue(board.getJsonArray("entries").size() <= 10);
  }

  @Test
  void oneLuckyWinDoesNotLead() {
    win(1);

    JsonObject board = player.get("/leaderboard").expect(200).json();

    assertEquals(List.of("entries", "me"), List.copyOf(board.keySet()));
    assertEquals(JsonValue.NULL, board.getJsonObject("me").get("rank"));
    assertEquals(1, board.getJsonObject("me").getInt("played"));
    assertTrue(!board.getJsonArray("entries").toString().contains(account.name()));
  }

  @Test
  void playerWithoutGamesHasNoRank() {
    JsonObject me = player.get("/leaderboard?puzzle=random").expect(200).json().getJsonObject("me");

    assertEquals(
        "{\"rank\":null,\"username\":\"%s\",\"averageScore\":0.0,\"played\":0}"
            .formatted(account.name()),
        me.toString());
  }

  @Test
  void removedGamesDoNotCountAnyMore() {
    nCopies(10, 1).forEach(this::win);
    JsonObject before = player.get("/leaderboard?puzzle=random").json().getJsonObject("me");
    assertTrue(before.getInt("rank") >= 1, before::toString);

    player.send("DELETE", "/games").expect(204);

    JsonObject board = player.get("/leaderboard?puzzle=random").json();
    assertEquals(0, board.getJsonObject("me").getInt("played"));
    assertFalse(board.getJsonArray("entries").toString().contains(account.name()));
  }

  @Test
  void dayWithoutGamesHasNoEntries() {
    JsonObject board = player.get("/leaderboard?date=2020-02-29").expect(200).json();

    assertEquals(0, board.getJsonArray("entries").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statistics?puzzle=weekly",
        "/statistics?puzzle=",
        "/statistics?puzzle=DAILY",
        "/statistics?puzzle=daily&puzzle=daily",
        "/leaderboard?puzzle=weekly",
        "/leaderboard?puzzle=all",
        "/leaderboard?date=",
        "/leaderboard?date=9999-12-31",
        "/leaderboard?date=2026-02-29",
        "/leaderboard?date=2026-2-1",
        "/leaderboard?date=20260201",
        "/leaderboard?date=%2B2026-02-01",
        "/leaderboard?date=2026-02-01T00:00",
        "/leaderboard?date=2026-02-01&date=2026-02-01",
        "/leaderboard?date=%00",
        "/leaderboard?date=2999-01-01",
        "/leaderboard?puzzle=daily&date=tomorrow",
        "/leaderboard?date=2026-02-30",
        "/leaderboard?puzzle=random&date=2026-01-01"
      })
  void badParameterIsRefused(String path) {
    assertProblem(400, "invalid-parameter", player.get(path));
  }

  private void win(int guesses) {
    String id = player.startGame().getString("id");
    database.setSolution(id, "abbey");
    nCopies(guesses - 1, "crane").forEach(word -> player.guess(id, word).expect(200));
    player.guess(id, "abbey").expect(200);
  }

  private void lose() {
    String id = player.startGame().getString("id");
    database.setSolution(id, "abbey");
    nCopies(6, "crane").forEach(word -> player.guess(id, word).expect(200));
  }
}
