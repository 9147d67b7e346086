package wordle.games.database.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A timeout for a blocking {@link FileChannel#lock}, which has none: it closes the file. Nearly all
 * waits end within a millisecond, so there is no timer for each. A check runs when the first wait
 * would time out, and is scheduled again only if another wait has begun meanwhile. For one wait at
 * a time.
 */
final class LockTimeout {

  private final long timeoutNanos;

  /** Null while no thread waits. */
  private final AtomicReference<@Nullable Wait> current = new AtomicReference<>();

  /** The time of the next check, by {@link System#nanoTime}; long ago if none is scheduled. */
  private final AtomicLong nextCheck;

  LockTimeout(Duration timeout) {
    this.timeoutNanos = timeout.toNanos();
    this.nextCheck = new AtomicLong(longAgo());
  }

  /**
   * One wait.
   *
   * @param file is closed at the end
   * @param end by {@link System#nanoTime}
   */
  private record Wait(FileChannel file, long end) {}

  /** Starts the timeout of a wait for this file's lock. */
  void start(FileChannel file) {
    current.set(new Wait(file, System.nanoTime() + timeoutNanos));
    schedule(timeoutNanos);
  }

  /** Ends the wait. False if the timeout ended before; then the file is or will be closed. */
  boolean cancel() {
    return current.getAndSet(null) != null;
  }

  /**
   * Schedules a check, unless one is scheduled, which will see the current wait. A check that is
   * late by a whole timeout counts as lost, because the executor may have no thread for it.
   */
  private void schedule(long nanos) {
    long now = System.nanoTime();
    long planned = nextCheck.get();
    if (planned - now < -timeoutNanos && nextCheck.compareAndSet(planned, now + nanos)) {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::check);
    }
  }

  private void check() {
    nextCheck.set(longAgo());
    Wait wait = current.get();
    if (wait == null) {
      return;
    }
    long left = wait.end - System.nanoTime();
    if (left > 0) {
      schedule(left);
    } else if (current.compareAndSet(wait, null)) {
      close(wait.file);
    }
  }

  private long longAgo() {
    return System.nanoTime() - 2 * timeoutNanos - 1;
  }

  /** Wakes the thread that waits for its lock, and releases a lock that was just granted. */
  static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }
}
