package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator sees of this service. */
class MetricsIT extends ContainerTest {

  private static final String REQUESTS = "wordle_requests_seconds_count";

  @Test
  void requestsAreCountedByMethodRouteAndStatus() {
    String game = alice.start();
    String[] shown = {"method=\"GET\"", "route=\"/games/{id}\"", "status=\"200\""};
    String[] missed = {"method=\"GET\"", "route=\"/games/{id}\"", "status=\"404\""};
    Figures before = Figures.now();
    alice.get("/games/" + game);
    alice.get("/games/" + game);
    bob.get("/games/" + game);
    Figures after = Figures.now();

    assertEquals(2, after.sum(REQUESTS, shown) - before.sum(REQUESTS, shown));
    assertEquals(1, after.sum(REQUESTS, missed) - before.sum(REQUESTS, missed));
  }

  @Test
  void figuresTellNoNamesAndNoGames() {
    String game = alice.start();
    alice.guess(game, Database.wrongWord(game));
    Figures figures = Figures.now();

    assertFalse(figures.toString().contains(game));
    assertFalse(figures.toString().contains(alice.name()));
    assertTrue(figures.sum(REQUESTS, "route=\"/games/{id}/guesses\"") > 0);
  }

  @Test
  void pathsThatAClientMakesUpMakeNoFigures() {
    alice.get("/nothing");
    alice.get("/games/" + UUID.randomUUID());
    Figures before = Figures.now();
    for (int i = 0; i < 5; i++) {
      alice.get("/" + UUID.randomUUID());
      alice.get("/games/" + UUID.randomUUID());
    }

    assertEquals(before.lines().size(), Figures.now().lines().size());
  }

  @Test
  void writesThatAnotherProcessHeldUpAreCounted() {
    String busy = "reason=\"busy\"";
    Figures before = Figures.now();
    Database.whileLocked(() -> assertEquals(503, alice.send("POST", "/games").status()));
    Figures after = Figures.now();

    assertEquals(
        1,
        after.sum("wordle_database_refusals_total", busy)
            - before.sum("wordle_database_refusals_total", busy));
  }

  @Test
  void writeAheadLogHasASizeOnceSomethingWasWritten() {
    alice.start();

    assertTrue(Figures.now().sum("wordle_wal_bytes") > 0);
  }
}
