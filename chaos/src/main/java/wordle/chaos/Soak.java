package wordle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Half of what the system can do, for long, with an eye on what must not grow. */
final class Soak {

  /** Of a load that is bearable; a disk that stalls for a moment has some of it refused. */
  private static final double MOST_REFUSED = 0.001;

  /** Of those who keep a ledger, and are few. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final double WARM = 0.25; // of the time, before which growth is only warmth

  /** A checkpoint comes every thousand pages of 4 KiB; three writers may pass it by a few. */
  private static final long WAL_BOUND = 16L << 20;

  private final Wordle wordle;
  private final int seconds;
  private Map<String, Figures> warm = Map.of();
  private long largestWal;
  private volatile Tally tally = new Tally(Duration.ZERO);

  Soak(Wordle wordle, int seconds) {
    this.wordle = wordle;
    this.seconds = seconds;
  }

  void run() throws SQLException, IOException, InterruptedException {
    Thread load = startHalfLoad();
    Population population = new Population(PAUSE);
    Duration step = STEP.toSeconds() * 8 < seconds ? STEP : Duration.ofSeconds(seconds / 8 + 1);
    long start = System.nanoTime();
    Map<String, Figures> now = Map.of();
    for (long elapsed = 0; elapsed < seconds; elapsed = secondsSince(start)) {
      Waiting.pause(step);
      now = Figures.of(wordle.carriers());
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
    Load half = Peak.of(requests).half(requests);
    Thread thread = new Thread(() -> tally = half.run(Duration.ofSeconds(seconds)), "half load");
    thread.start();
    return thread;
  }

  private void report(Population population, Map<String, Figures> last) throws SQLException {
    last.forEach(
        (process, figures) ->
            System.out.printf(
                "%s: %s once warm, %s at the end%n", process, warm.get(process), figures));
    Tally.say("half load", tally);
    Promise.holds("no request of it failed", tally.broken() == 0);
    Promise.holds(
        "hardly any was refused", tally.count(503) <= MOST_REFUSED * tally.rate() * seconds);
    System.out.printf("largest write-ahead log: %d KiB%n", largestWal >> 10);
    population.report();
  }

  private void requireBounds(Map<String, Figures> now) {
    if (largestWal > WAL_BOUND) {
      throw new IllegalStateException("The WAL has grown to " + largestWal + " bytes");
    }
    warm.forEach((process, before) -> requireNoGrowth(process, before, now.get(process)));
  }

  private static void requireNoGrowth(String process, Figures before, Figures after) {
    if (after == null || after.haveOutgrown(before)) {
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
