package wordle.users.hashing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A permit to compute one hash at a time. After each hash it backs off, while the queue is at least
 * half full, for twice the time that the thread was runnable but not running (wall time minus CPU
 * time). So hashing yields on a busy machine and takes all idle CPU time otherwise. There is no
 * back-off after a right password, because many of these arrive together when players do.
 *
 * <p>Thread priorities cannot replace this: Linux weighs nice values only within one control group
 * or session, and the other services may run in groups of their own.
 *
 * <p>Not thread-safe: {@link HashBulkhead} hands a permit from one thread to the next.
 */
final class HashPermit {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LONGEST_BACKOFF = Duration.ofMillis(500).toNanos();

  private long backoffEnd = System.nanoTime();

  /**
   * Runs a task after the back-off.
   *
   * @param deadline the latest start of the task, by {@link System#nanoTime}
   * @param isSuccess whether the result makes the next back-off unnecessary
   * @return the task's result; empty, too, if the task was not started, because the back-off ends
   *     after the deadline or the thread was interrupted
   */
  <T> Optional<T> use(long deadline, Supplier<Optional<T>> task, Predicate<T> isSuccess) {
    if (backoffEnd - deadline > 0 || !backOff()) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    long cpuStart = THREADS.getCurrentThreadCpuTime();
    Optional<T> result = Optional.empty();
    try {
      result = task.get();
      return result;
    } finally {
      long end = System.nanoTime();
      long notRunning = end - start - (THREADS.getCurrentThreadCpuTime() - cpuStart);
      long backoff = Math.max(0, Math.min(LONGEST_BACKOFF, 2 * notRunning));
      backoffEnd = result.filter(isSuccess.negate()).isPresent() ? end + backoff : end;
    }
  }

  /** Ends the back-off now. */
  void skipBackoff() {
    backoffEnd = System.nanoTime();
  }

  /** Sleeps until the back-off ends; returns false if the thread is interrupted. */
  private boolean backOff() {
    try {
      TimeUnit.NANOSECONDS.sleep(backoffEnd - System.nanoTime());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
