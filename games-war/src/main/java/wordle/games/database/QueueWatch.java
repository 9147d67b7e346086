package wordle.games.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends a wait for a file's lock that takes too long, by closing the file: the kernel has no limit
 * for it. Nearly all waits end by themselves within a millisecond, so there is no timer for each:
 * it looks when the patience of one would be over, and after that only if another has begun
 * meanwhile. For one wait at a time.
 */
final class QueueWatch {

  private final long patienceNanos;

  /** Who waits now; null where nobody does. */
  private final AtomicReference<@Nullable Wait> current = new AtomicReference<>();

  /** When it looks next, by the clock of {@link System#nanoTime}; long ago where it does not. */
  private final AtomicLong nextLook;

  QueueWatch(Duration patience) {
    this.patienceNanos = patience.toNanos();
    this.nextLook = new AtomicLong(longAgo());
  }

  /**
   * One wait.
   *
   * @param file what is closed at its end
   * @param end by the clock of {@link System#nanoTime}
   */
  private record Wait(FileChannel file, long end) {}

  /** From now on somebody waits at this file. */
  void begin(FileChannel file) {
    current.set(new Wait(file, System.nanoTime() + patienceNanos));
    lookIn(patienceNanos);
  }

  /** The wait is over: whether in time. If not, the file is closed, or is being closed. */
  boolean end() {
    return current.getAndSet(null) != null;
  }

  /**
   * Unless it is to look already, and will find whoever waits by then. A look that is late by a
   * whole patience is lost, as for want of a thread.
   */
  private void lookIn(long nanos) {
    long now = System.nanoTime();
    long planned = nextLook.get();
    if (planned - now < -patienceNanos && nextLook.compareAndSet(planned, now + nanos)) {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::look);
    }
  }

  private void look() {
    nextLook.set(longAgo());
    Wait wait = current.get();
    if (wait == null) {
      return;
    }
    long left = wait.end - System.nanoTime();
    if (left > 0) {
      lookIn(left);
    } else if (current.compareAndSet(wait, null)) {
      close(wait.file);
    }
  }

  private long longAgo() {
    return System.nanoTime() - 2 * patienceNanos - 1;
  }

  /** Wakes who waits at it, and gives up a lock that has just come. */
  static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }
}
