package wordle.e2e.contract;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.e2e.system.Problems.assertProblem;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.system.Account;
import wordle.e2e.system.Client;
import wordle.e2e.system.GamesDatabase;
import wordle.e2e.system.RunningSystem;
import wordle.e2e.system.SharedSystem;

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

    JsonObject statistics = player.get("/statistics").expect(200).json();

    for (String name : List.of("played", "won", "winRate", "currentStreak", "longestStreak")) {
      assertEquals(0, statistics.getJsonNumber(name).doubleValue(), name);
    }
    assertEquals(0, statistics.getJsonNumber("averageScore").doubleValue());
    assertEquals(
        Set.of("1", "2", "3", "4", "5", "6"),
        statistics.getJsonObject("guessDistribution").keySet());
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
    assertEquals(account.name(), me.getString("username"));
    assertEquals(1, me.getInt("played"));
    assertTrue(me.getInt("rank") >= 1);
    assertEquals(1, player.get("/statistics?puzzle=daily").json().getInt("currentStreak"));
    assertTrue(board.getJsonArray("entries").size() <= 10);
  }

  @Test
  void oneLuckyWinDoesNotLead() {
    win(1);

    JsonObject board = player.get("/leaderboard").expect(200).json();

    assertEquals(JsonValue.NULL, board.getJsonObject("me").get("rank"));
    assertEquals(1, board.getJsonObject("me").getInt("played"));
    assertTrue(!board.getJsonArray("entries").toString().contains(account.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statistics?puzzle=weekly",
        "/statistics?puzzle=",
        "/leaderboard?puzzle=weekly",
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
