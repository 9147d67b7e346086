package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import wordle.testing.http.Response;

/**
 * One game on the shipped archive, from its start to the statistics. The contract's other rules are
 * tested through the gateway, in the module {@code e2e}.
 */
class GameIT extends GamesContainerTest {

  @Test
  void gameIsStartedPlayedListedAndCounted() {
    Response started = alice.send("POST", "/games");
    assertEquals(201, started.status());
    String id = started.json().getString("id");

    Response wrong = alice.guess(id, Database.wrongWord(id));
    assertEquals("in-progress", wrong.json().getString("status"));
    assertEquals(wrong.text(), alice.get(started.requiredHeader("Location")).text());
    Response won = alice.guess(id, Database.solution(id));
    assertEquals("won", won.json().getString("status"));
    alice.guess(id, "crane").assertProblem(409, "game-over");

    JsonObject listed = alice.get("/games").json().getJsonArray("games").getJsonObject(0);
    assertEquals(id, listed.getString("id"));
    assertEquals(1, alice.get("/statistics").json().getInt("won"));
    assertEquals(1, alice.get("/leaderboard").json().getJsonObject("me").getInt("played"));

    assertEquals(204, alice.send("DELETE", "/games").status());
    alice.get("/games/" + id).assertProblem(404, "no-such-game");
  }
}
