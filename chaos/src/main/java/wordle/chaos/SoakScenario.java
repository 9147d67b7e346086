package wordle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Half of the peak load for a long time, during which no resource may grow. */
final class SoakScenario {

  /** The share of requests that may get 503, because a disk may stall for a moment. */
  private static final double MOST_REFUSED = 0.001;

  /** Of the players that record their history, so that they add little load. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration STEP = Duration.ofSeconds(30);

  /** The share of the time after which the system counts as warm. */
  private static final double WARM = 0.25;

  /**
   * Bytes. SQLite checkpoints every 1,000 pages of 4 KiB, and three writers exceed that a little.
   */
  private static final long WAL_BOUND = 16L << 20;

  private final SystemUnderTest system;
  private final int seconds;
  private Map<String, ProcessUsage> warm = Map.of();
  private long largestWal;
  private volatile LatencyReport report = new LatencyReport(Duration.ZERO);

  SoakScenario(SystemUnderTest system, int seconds) {
    this.system = system;
    this.seconds = seconds;
  }

  void run() throws SQLException, IOException, InterruptedException {
    Thread load = startHalfLoad();
    Population population = new Population(PAUSE);
    Duration step = STEP.toSeconds() * 8 < seconds ? STEP : Duration.ofSeconds(seconds / 8 + 1);
    long start = System.nanoTime();
    Map<String, ProcessUsage> now = Map.of();
    for (long elapsed = 0; elapsed < seconds; elapsed = secondsSince(start)) {
      Waiting.pause(step);
      now = ProcessUsage.of(system.carriers());
      if (warm.isEmpty() && elapsed > seconds * WARM) {
        warm = now;
      }
      largestWal = Math.max(largestWal, wal());
      System.out.printf("%5d s: %s; WAL %d KiB%n", secondsSince(start), now, largestWal >> 10);
      requireBounds(now);
      population.requireAlive();
    }
    load.join();
    report(population, now);
  }

  private Thread startHalfLoad() {
    List<byte[]> requests = Requests.ofPlayers();
    Load half = PeakLoad.of(requests).half(requests);
    Thread thread = new Thread(() -> report = half.run(Duration.ofSeconds(seconds)), "half load");
    thread.start();
    return thread;
  }

  private void report(Population population, Map<String, ProcessUsage> last) throws SQLException {
    last.forEach(
        (process, usage) ->
            System.out.printf(
                "%s: %s once warm, %s at the end%n", process, warm.get(process), usage));
    LatencyReport.print("half load", report);
    Check.that("no request of the load failed", report.failures() == 0);
    Check.that(
        "at most 0.1 % of the load was refused",
        report.count(503) <= MOST_REFUSED * report.rate() * seconds);
    System.out.printf("largest write-ahead log: %d KiB%n", largestWal >> 10);
    population.report();
  }

  private void requireBounds(Map<String, ProcessUsage> now) {
    if (largestWal > WAL_BOUND) {
      throw new IllegalStateException("The WAL has grown to " + largestWal + " bytes");
    }
    warm.forEach((process, before) -> requireNoGrowth(process, before, now.get(process)));
  }

  private static void requireNoGrowth(
      String process, ProcessUsage before, @Nullable ProcessUsage after) {
    if (after == null || after.hasOutgrown(before)) {
      throw new IllegalStateException(process + " went from " + before + " to " + after);
    }
  }

  private static long secondsSince(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private static long wal() throws IOException {
    long largest = 0;
    for (String file : List.of("users.db-wal", "games.db-wal")) {
      Path path = Settings.data().resolve(file);
      largest = Math.max(largest, Files.exists(path) ? Files.size(path) : 0);
    }
    return largest;
  }
}
