package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import wordle.testing.container.Metrics;

/** The metrics of the service. */
class MetricsIT extends GamesContainerTest {

  private static final String REQUESTS = "wordle_requests_seconds_count";

  @Test
  void requestsAreCountedByMethodRouteAndStatus() {
    String game = alice.start();
    String[] shown = {"method=\"GET\"", "route=\"/games/{id}\"", "status=\"200\""};
    String[] missed = {"method=\"GET\"", "route=\"/games/{id}\"", "status=\"404\""};
    Metrics before = Metrics.now();
    alice.get("/games/" + game);
    alice.get("/games/" + game);
    bob.get("/games/" + game);
    Metrics after = Metrics.now();

    assertEquals(2, after.sum(REQUESTS, shown) - before.sum(REQUESTS, shown));
    assertEquals(1, after.sum(REQUESTS, missed) - before.sum(REQUESTS, missed));
  }

  @Test
  void metricsContainNoNamesAndNoGames() {
    String game = alice.start();
    alice.guess(game, Database.wrongWord(game));
    Metrics metrics = Metrics.now();

    assertFalse(metrics.toString().contains(game));
    assertFalse(metrics.toString().contains(alice.name()));
    assertTrue(metrics.sum(REQUESTS, "route=\"/games/{id}/guesses\"") > 0);
  }

  @Test
  void unknownPathsAddNoMetrics() {
    alice.get("/nothing");
    alice.get("/games/" + UUID.randomUUID());
    Metrics before = Metrics.now();
    for (int i = 0; i < 5; i++) {
      alice.get("/" + UUID.randomUUID());
      alice.get("/games/" + UUID.randomUUID());
    }

    assertEquals(before.lines().size(), Metrics.now().lines().size());
  }

  @Test
  void writesRefusedByALockedDatabaseAreCounted() {
    String busy = "reason=\"busy\"";
    Metrics before = Metrics.now();
    Database.whileLocked(() -> assertEquals(503, alice.send("POST", "/games").status()));
    Metrics after = Metrics.now();

    assertEquals(
        1,
        after.sum("wordle_database_refusals_total", busy)
            - before.sum("wordle_database_refusals_total", busy));
  }

  @Test
  void sizeOfTheWriteAheadLogIsShown() {
    alice.start();

    assertTrue(Metrics.now().sum("wordle_wal_bytes") > 0);
  }
}
