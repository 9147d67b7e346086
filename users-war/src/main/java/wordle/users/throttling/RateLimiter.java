package wordle.users.throttling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * A fixed-window rate limiter: each key has a limit of events per minute, and a window starts with
 * its first event. Safe for use by several threads.
 *
 * @param <K> the keys that events are counted by
 */
public final class RateLimiter<K> {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final ConcurrentMap<K, Window> windows;
  private final int limit;
  private final InstantSource clock;

  /**
   * A rate limiter.
   *
   * @param windows where events are counted; it may drop windows that are older than a minute, or
   *     that it has no room for
   * @param limit how many events of one key a minute has room for
   */
  public RateLimiter(ConcurrentMap<K, Window> windows, int limit, InstantSource clock) {
    this.windows = windows;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * The events of one key in one minute.
   *
   * @param start the time of the first event
   * @param count the number of events
   */
  public record Window(Instant start, int count) {

    private boolean isOver(Instant now) {
      return !now.isBefore(start.plus(PERIOD));
    }
  }

  /** Counts an event; returns false if the limit was reached before it. */
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

  /** Takes back an event that should not have been counted. */
  public void refund(K key) {
    windows.computeIfPresent(
        key, (same, window) -> new Window(window.start(), Math.max(0, window.count() - 1)));
  }

  /** The time until the window ends, empty while the limit is not reached. */
  public Optional<Duration> retryAfter(K key) {
    Instant now = clock.instant();
    return Optional.ofNullable(windows.get(key))
        .filter(window -> window.count() >= limit && !window.isOver(now))
        .map(window -> Duration.between(now, window.start().plus(PERIOD)));
  }
}
