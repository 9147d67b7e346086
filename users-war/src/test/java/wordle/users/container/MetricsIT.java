package wordle.users.container;

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
    String name = newUser();
    Figures before = Figures.now();
    authenticate(name, PASSWORD).assertStatus(200);
    authenticate(name, PASSWORD).assertStatus(200);
    authenticate(name, "wrong password").assertUnauthenticated();
    Figures after = Figures.now();

    String[] good = {"method=\"GET\"", "route=\"/auth\"", "status=\"200\""};
    String[] refused = {"method=\"GET\"", "route=\"/auth\"", "status=\"401\""};
    assertEquals(2, after.sum(REQUESTS, good) - before.sum(REQUESTS, good));
    assertEquals(1, after.sum(REQUESTS, refused) - before.sum(REQUESTS, refused));
    assertTrue(
        after.sum("wordle_requests_seconds_sum", good)
            > before.sum("wordle_requests_seconds_sum", good));
  }

  @Test
  void timesAreToldInFewBuckets() {
    String name = newUser();
    authenticate(name, PASSWORD).assertStatus(200);
    Figures figures = Figures.now();

    String[] labels = {"route=\"/auth\"", "status=\"200\""};
    long buckets =
        figures.lines().stream()
            .filter(line -> line.startsWith("wordle_requests_seconds_bucket{"))
            .filter(line -> line.contains(labels[0]) && line.contains(labels[1]))
            .count();
    assertEquals(6, buckets, figures::toString);
    assertFalse(figures.toString().contains("quantile="), figures::toString);
    assertEquals(
        figures.sum(REQUESTS, labels),
        figures.sum("wordle_requests_seconds_bucket", labels[0], labels[1], "le=\"+Inf\""));
  }

  @Test
  void pathsAndMethodsThatAClientMakesUpMakeNoFigures() {
    unknown("/nothing", "GET");
    unknown("/nothing", "BREW");
    Figures before = Figures.now();
    for (int i = 0; i < 5; i++) {
      unknown("/" + UUID.randomUUID(), "GET");
      unknown("/" + UUID.randomUUID(), "BREW" + i);
    }
    Figures after = Figures.now();

    assertEquals(before.lines().size(), after.lines().size(), after::toString);
    assertEquals(
        10, after.sum(REQUESTS, "route=\"other\"") - before.sum(REQUESTS, "route=\"other\""));
  }

  @Test
  void figuresTellNoNames() {
    String name = newUser();
    authenticate(name, PASSWORD).assertStatus(200);

    assertFalse(Figures.now().toString().contains(name));
  }

  @Test
  void hashesAreCountedAndWhoIsVerifiedCausesNone() {
    Figures before = Figures.now();
    String name = newUser();
    authenticate(name, PASSWORD).assertStatus(200);
    authenticate(name, "wrong password").assertUnauthenticated();
    Figures after = Figures.now();

    assertEquals(
        2, after.sum("wordle_hashes_seconds_count") - before.sum("wordle_hashes_seconds_count"));
    assertTrue(after.has("wordle_hash_queue_waiting"), after::toString);
  }

  @Test
  void throttledRequestsAreCounted() {
    String name = newName();
    String[] throttled = {"route=\"/auth\"", "status=\"429\""};
    Figures before = Figures.now();
    for (int i = 0; i < 10; i++) {
      authenticate(name, PASSWORD).assertUnauthenticated();
    }
    authenticate(name, PASSWORD).assertStatus(429);

    assertEquals(1, Figures.now().sum(REQUESTS, throttled) - before.sum(REQUESTS, throttled));
  }

  @Test
  void writeAheadLogHasASizeOnceSomethingWasWritten() {
    newUser();

    assertTrue(Figures.now().sum("wordle_wal_bytes") > 0);
  }

  private static void unknown(String path, String method) {
    new Request(method, path).send().assertUnauthenticated();
  }
}
