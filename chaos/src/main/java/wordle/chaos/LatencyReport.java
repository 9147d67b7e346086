package wordle.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statuses of a load's replies, and the latencies of those with status 2xx. Not thread-safe.
 */
final class LatencyReport {

  private final Duration time;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private long[] nanos = new long[64];
  private int successes;
  private int refusalsWithoutRetryAfter;

  /**
   * An empty report.
   *
   * @param time how long the load runs
   */
  LatencyReport(Duration time) {
    this.time = time;
  }

  /** Prints the report under this title, and returns it. */
  static LatencyReport print(String title, LatencyReport report) {
    System.out.println(title + ": " + report);
    return report;
  }

  /**
   * Adds a reply.
   *
   * @param latency in nanoseconds
   */
  void add(Reply reply, long latency) {
    statuses.merge(reply.status(), 1, Integer::sum);
    if (reply.status() == 503 && reply.retryAfter() < 1) {
      refusalsWithoutRetryAfter++;
    }
    if (reply.status() / 100 == 2) {
      if (successes == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * successes);
      }
      nanos[successes++] = latency;
    }
  }

  /** Replies with status 2xx a second. */
  double rate() {
    return successes * 1000.0 / time.toMillis();
  }

  /**
   * The latency of the replies with status 2xx.
   *
   * @param share of the replies that were at most as slow, from 0 to 1
   * @return milliseconds, or NaN if there are no such replies
   */
  double percentile(double share) {
    long[] sorted = Arrays.copyOf(nanos, successes);
    Arrays.sort(sorted);
    return successes == 0 ? Double.NaN : sorted[(int) (share * (successes - 1))] / 1e6;
  }

  /** Replies with this status; 0 stands for requests without a reply. */
  int count(int status) {
    return statuses.getOrDefault(status, 0);
  }

  /** Replies that are neither 2xx nor 503 with Retry-After. */
  int failures() {
    return statuses.entrySet().stream()
            .filter(entry -> entry.getKey() / 100 != 2 && entry.getKey() != 503)
            .mapToInt(Map.Entry::getValue)
            .sum()
        + refusalsWithoutRetryAfter;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f a second, p50 %.1f ms, p99 %.1f ms, %s",
        rate(),
        percentile(0.5),
        percentile(0.99),
        statuses);
  }
}
