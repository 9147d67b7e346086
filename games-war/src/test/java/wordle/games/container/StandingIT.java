package wordle.games.container;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics and the leaderboard. */
class StandingIT extends ContainerTest {

  @Test
  void whoHasFinishedNothingHasNothingButZeros() {
    alice.start();
    Answer answer = alice.get("/statistics");
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    assertEquals(
        "{\"played\":0,\"won\":0,\"winRate\":0.0,\"currentStreak\":0,\"longestStreak\":0,"
            + "\"guessDistribution\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0,\"6\":0},"
            + "\"averageScore\":0.0}",
        answer.text());
  }

  @Test
  void finishedGamesAreCounted() {
    alice.win();
    lose(alice);
    alice.win();
    JsonObject statistics = alice.get("/statistics").json();
    assertEquals(3, statistics.getInt("played"));
    assertEquals(2, statistics.getInt("won"));
    assertEquals(2.0 / 3, statistics.getJsonNumber("winRate").doubleValue());
    assertEquals(1, statistics.getInt("currentStreak"));
    assertEquals(1, statistics.getInt("longestStreak"));
    assertEquals(2, statistics.getJsonObject("guessDistribution").getInt("1"));
    assertEquals(4.0, statistics.getJsonNumber("averageScore").doubleValue());
  }

  @Test
  void puzzleSelects() {
    alice.win();
    winDaily(alice);
    assertEquals(2, alice.get("/statistics").json().getInt("played"));
    assertEquals(1, alice.get("/statistics?puzzle=random").json().getInt("played"));
    assertEquals(1, alice.get("/statistics?puzzle=daily").json().getInt("currentStreak"));
  }

  @Test
  void leaderboardOfADayRanksWhoPlayedItOnce() {
    winDaily(alice);
    Answer answer = alice.get("/leaderboard?puzzle=daily&date=" + today());
    assertEquals(200, answer.status());
    JsonObject me = answer.json().getJsonObject("me");
    assertEquals(List.of("rank", "username", "averageScore", "played"), List.copyOf(me.keySet()));
    assertTrue(me.getInt("rank") > 0);
    assertEquals(alice.name(), me.getString("username"));
    assertEquals(6.0, me.getJsonNumber("averageScore").doubleValue());
    assertEquals(1, me.getInt("played"));
    assertEquals(answer.text(), alice.get("/leaderboard?date=" + today()).text());
  }

  @Test
  void whoHasTooFewGamesHasNoRank() {
    alice.win();
    JsonObject leaderboard = alice.get("/leaderboard").json();
    assertEquals(List.of("entries", "me"), List.copyOf(leaderboard.keySet()));
    assertEquals(JsonValue.NULL, leaderboard.getJsonObject("me").get("rank"));
    assertEquals(1, leaderboard.getJsonObject("me").getInt("played"));
    JsonObject stranger = bob.get("/leaderboard?puzzle=random").json().getJsonObject("me");
    assertEquals(
        "{\"rank\":null,\"username\":\"%s\",\"averageScore\":0.0,\"played\":0}"
            .formatted(bob.name()),
        stranger.toString());
  }

  @Test
  void tenGamesMakeARank() {
    Caller capitals = new Caller(alice.name().replace("alice", "Alice"));
    nCopies(10, capitals).forEach(Caller::win);
    JsonObject leaderboard = capitals.get("/leaderboard?puzzle=random").json();
    JsonObject me = leaderboard.getJsonObject("me");
    assertEquals(capitals.name(), me.getString("username"));
    assertTrue(leaderboard.getJsonArray("entries").contains(me));
    capitals.send("DELETE", "/games");
    JsonObject without = capitals.get("/leaderboard?puzzle=random").json();
    assertTrue(!without.getJsonArray("entries").toString().contains(capitals.name()));
    assertEquals(0, without.getJsonObject("me").getInt("played"));
  }

  @Test
  void dayOnWhichNobodyPlayedHasNoEntries() {
    JsonObject leaderboard = alice.get("/leaderboard?date=2020-02-29").json();
    assertEquals(List.of(), leaderboard.getJsonArray("entries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statistics?puzzle=",
        "/statistics?puzzle=weekly",
        "/statistics?puzzle=DAILY",
        "/statistics?puzzle=daily&puzzle=daily",
        "/leaderboard?puzzle=all",
        "/leaderboard?puzzle=random&date=2026-11-23",
        "/leaderboard?date=",
        "/leaderboard?date=9999-12-31",
        "/leaderboard?date=2026-02-29",
        "/leaderboard?date=2026-2-1",
        "/leaderboard?date=20260201",
        "/leaderboard?date=%2B2026-02-01",
        "/leaderboard?date=2026-02-01T00:00",
        "/leaderboard?date=today",
        "/leaderboard?date=2026-02-01&date=2026-02-01",
        "/leaderboard?date=%00"
      })
  void badParameterIsInvalid(String path) {
    alice.get(path).assertProblem(400, "invalid-parameter");
  }

  @Test
  void dateOfStatisticsIsNotKnownAndIgnored() {
    assertEquals(200, alice.get("/statistics?date=x&limit=0").status());
  }

  private static void lose(Caller caller) {
    String id = caller.start();
    nCopies(6, Database.wrongWord(id)).forEach(word -> caller.guess(id, word));
  }

  private static void winDaily(Caller caller) {
    String id = caller.post("/games", "{\"puzzle\":\"daily\"}").json().getString("id");
    caller.guess(id, Database.solution(id));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
