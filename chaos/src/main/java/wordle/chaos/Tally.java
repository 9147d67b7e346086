package wordle.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How requests ended, and how long those took that were answered as asked for. */
final class Tally {

  private final Duration time;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private long[] nanos = new long[64];
  private int answered;
  private int refusedWithoutTime;

  Tally(Duration time) {
    this.time = time;
  }

  /** Prints it under this name, and returns it. */
  static Tally say(String name, Tally tally) {
    System.out.println(name + ": " + tally);
    return tally;
  }

  void add(Reply reply, long took) {
    statuses.merge(reply.status(), 1, Integer::sum);
    if (reply.status() == 503 && reply.retryAfter() < 1) {
      refusedWithoutTime++;
    }
    if (reply.status() / 100 == 2) {
      if (answered == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * answered);
      }
      nanos[answered++] = took;
    }
  }

  /** Answers as asked for, a second. */
  double rate() {
    return answered * 1000.0 / time.toMillis();
  }

  /** Milliseconds within which this share of those was given. */
  double within(double share) {
    long[] sorted = Arrays.copyOf(nanos, answered);
    Arrays.sort(sorted);
    return answered == 0 ? Double.NaN : sorted[(int) (share * (answered - 1))] / 1e6;
  }

  int count(int status) {
    return statuses.getOrDefault(status, 0);
  }

  /** What was neither answered as asked for nor refused with a time to come again. */
  int broken() {
    return statuses.entrySet().stream()
            .filter(entry -> entry.getKey() / 100 != 2 && entry.getKey() != 503)
            .mapToInt(Map.Entry::getValue)
            .sum()
        + refusedWithoutTime;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f a second, p50 %.1f ms, p99 %.1f ms, %s",
        rate(),
        within(0.5),
        within(0.99),
        statuses);
  }
}
