package wordle.users.throttling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * So many events of one kind for each key in a minute, which begins with the first of them. Safe
 * for use by several threads.
 *
 * @param <K> whom events count for
 */
public final class RateLimiter<K> {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final ConcurrentMap<K, Window> windows;
  private final int limit;
  private final InstantSource clock;

  /**
   * A limit.
   *
   * @param windows where to count; it may forget what is older than a minute, and whom it has no
   *     room for
   * @param limit how many events a minute has room for
   */
  public RateLimiter(ConcurrentMap<K, Window> windows, int limit, InstantSource clock) {
    this.windows = windows;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * The events since a time.
   *
   * @param start when the first was counted
   * @param count how many there were
   */
  public record Window(Instant start, int count) {

    private boolean isOver(Instant now) {
      return !now.isBefore(start.plus(PERIOD));
    }
  }

  /** Counts an event, unless there is no room for it: whether there was. */
  public boolean tryAcquire(K key) {
    Instant now = clock.instant();
    Window[] before = new Window[1];
    windows.compute(
        key,
        (same, window) -> {
          before[0] = window == null || window.isOver(now) ? new Window(now, 0) : window;
          return new Window(before[0].start(), Math.min(limit, before[0].count() + 1));
        });
    return before[0].count() < limit;
  }

  /** Takes back an event that proved to be none of its kind. */
  public void refund(K key) {
    windows.computeIfPresent(
        key, (same, window) -> new Window(window.start(), Math.max(0, window.count() - 1)));
  }

  /** How long there will be no room, empty where there is some. */
  public Optional<Duration> retryAfter(K key) {
    Instant now = clock.instant();
    return Optional.ofNullable(windows.get(key))
        .filter(window -> window.count() >= limit && !window.isOver(now))
        .map(window -> Duration.between(now, window.start().plus(PERIOD)));
  }
}
