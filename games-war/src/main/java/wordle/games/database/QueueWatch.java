package wordle.games.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a wait for a file's lock that takes too long, by closing the file: the kernel has no limit
 * for it. Nearly all waits end by themselves within a millisecond, so there is no timer for each:
 * it looks when the patience of one would be over, and after that only if another has begun
 * meanwhile. For one wait at a time.
 */
final class QueueWatch {

  private final long patience;

  /** Who waits now. Guarded by this. */
  private @Nullable Wait current;

  /** Whether it will look by itself. Guarded by this. */
  private boolean isDue;

  QueueWatch(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * One wait.
   *
   * @param file what is closed at its end
   * @param end by the clock of {@link System#nanoTime}
   */
  private record Wait(FileChannel file, long end) {}

  /** From now on somebody waits at this file. */
  synchronized void begin(FileChannel file) {
    current = new Wait(file, System.nanoTime() + patience);
    if (!isDue) {
      isDue = true;
      lookIn(patience);
    }
  }

  /** The wait is over: whether in time. If not, the file is closed. */
  synchronized boolean end() {
    boolean inTime = current != null;
    current = null;
    return inTime;
  }

  private synchronized void look() {
    isDue = false;
    if (current == null) {
      return;
    }
    long left = current.end - System.nanoTime();
    if (left > 0) {
      isDue = true;
      lookIn(left);
    } else {
      close(current.file);
      current = null;
    }
  }

  private void lookIn(long nanos) {
    Executor later = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
    later.execute(this::look);
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
