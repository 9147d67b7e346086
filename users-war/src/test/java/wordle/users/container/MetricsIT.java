package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import wordle.testing.container.Metrics;
import wordle.testing.container.Server;

/** The metrics of the service. */
class MetricsIT extends UsersContainerTest {

  private static final String REQUESTS = "wordle_requests_seconds_count";

  @Test
  void requestsAreCountedByMethodRouteAndStatus() {
    String name = newUser();
    Metrics before = Metrics.now();
    authenticate(name, PASSWORD).expect(200);
    authenticate(name, PASSWORD).expect(200);
    authenticate(name, "wrong password").assertProblem(401, "unauthenticated");
    Metrics after = Metrics.now();

    String[] good = {"method=\"GET\"", "route=\"/auth\"", "status=\"200\""};
    String[] refused = {"method=\"GET\"", "route=\"/auth\"", "status=\"401\""};
    assertEquals(2, after.sum(REQUESTS, good) - before.sum(REQUESTS, good));
    assertEquals(1, after.sum(REQUESTS, refused) - before.sum(REQUESTS, refused));
    assertTrue(
        after.sum("wordle_requests_seconds_sum", good)
            > before.sum("wordle_requests_seconds_sum", good));
  }

  @Test
  void latenciesHaveFewBuckets() {
    String name = newUser();
    authenticate(name, PASSWORD).expect(200);
    Metrics metrics = Metrics.now();

    String[] labels = {"route=\"/auth\"", "status=\"200\""};
    long buckets =
        metrics.lines().stream()
            .filter(line -> line.startsWith("wordle_requests_seconds_bucket{"))
            .filter(line -> line.contains(labels[0]) && line.contains(labels[1]))
            .count();
    assertEquals(6, buckets, metrics::toString);
    assertFalse(metrics.toString().contains("quantile="), metrics::toString);
    assertEquals(
        metrics.sum(REQUESTS, labels),
        metrics.sum("wordle_requests_seconds_bucket", labels[0], labels[1], "le=\"+Inf\""));
  }

  @Test
  void unknownPathsAndMethodsAddNoMetrics() {
    unknown("/nothing", "GET");
    unknown("/nothing", "BREW");
    Metrics before = Metrics.now();
    for (int i = 0; i < 5; i++) {
      unknown("/" + UUID.randomUUID(), "GET");
      unknown("/" + UUID.randomUUID(), "BREW" + i);
    }
    Metrics after = Metrics.now();

    assertEquals(before.lines().size(), after.lines().size(), after::toString);
    assertEquals(
        10, after.sum(REQUESTS, "route=\"other\"") - before.sum(REQUESTS, "route=\"other\""));
  }

  @Test
  void metricsContainNoNames() {
    String name = newUser();
    authenticate(name, PASSWORD).expect(200);

    assertFalse(Metrics.now().toString().contains(name));
  }

  @Test
  void hashesAreCountedAndCachedCredentialsNeedNone() {
    Metrics before = Metrics.now();
    String name = newUser();
    authenticate(name, PASSWORD).expect(200);
    authenticate(name, "wrong password").assertProblem(401, "unauthenticated");
    Metrics after = Metrics.now();

    assertEquals(
        2, after.sum("wordle_hashes_seconds_count") - before.sum("wordle_hashes_seconds_count"));
    assertTrue(after.has("wordle_hash_queue_waiting"), after::toString);
  }

  @Test
  void throttledRequestsAreCounted() {
    String name = newName();
    String[] throttled = {"route=\"/auth\"", "status=\"429\""};
    Metrics before = Metrics.now();
    for (int i = 0; i < 10; i++) {
      authenticate(name, PASSWORD).assertProblem(401, "unauthenticated");
    }
    authenticate(name, PASSWORD).expect(429);

    assertEquals(1, Metrics.now().sum(REQUESTS, throttled) - before.sum(REQUESTS, throttled));
  }

  @Test
  void sizeOfTheWriteAheadLogIsShown() {
    newUser();

    assertTrue(Metrics.now().sum("wordle_wal_bytes") > 0);
  }

  private static void unknown(String path, String method) {
    Server.request(method, path).send().assertProblem(401, "unauthenticated");
  }
}
