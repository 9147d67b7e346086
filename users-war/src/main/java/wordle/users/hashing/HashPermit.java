package wordle.users.hashing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The right to compute one hash after the other, with a rest in between where the cores were wanted
 * for something else: twice as long as the hash was kept from one. So a flood of passwords gives
 * way to everything else, and where there is nothing else, hashes are as many as they can be.
 * Nobody waits for a rest after a password that was right: many of these come when players do.
 * (Linux does not heed priorities of Java's threads.) Passed on from thread to thread under the
 * queue's lock.
 */
final class HashPermit {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LONGEST_REST = Duration.ofMillis(500).toNanos();

  private long restedAt = System.nanoTime();

  /**
   * Does the work, after the rest.
   *
   * @param deadline by when it has to be begun, by {@link System#nanoTime}
   * @param isSuccess whether what it gave makes a rest needless
   * @return what it gave; empty, too, where it was not begun
   */
  <T> Optional<T> use(long deadline, Supplier<Optional<T>> work, Predicate<T> isSuccess) {
    if (restedAt - deadline > 0 || !rest()) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    long used = THREADS.getCurrentThreadCpuTime();
    Optional<T> result = Optional.empty();
    try {
      result = work.get();
      return result;
    } finally {
      long end = System.nanoTime();
      long keptFrom = end - start - (THREADS.getCurrentThreadCpuTime() - used);
      long rest = Math.max(0, Math.min(LONGEST_REST, 2 * keptFrom));
      restedAt = result.filter(isSuccess.negate()).isPresent() ? end + rest : end;
    }
  }

  /** There is no flood. */
  void skipBackoff() {
    restedAt = System.nanoTime();
  }

  /** Whether it was not interrupted. */
  private boolean rest() {
    try {
      TimeUnit.NANOSECONDS.sleep(restedAt - System.nanoTime());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
