package wordle.games.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** The lock in this process and in another one, which holds it. */
@Timeout(60)
class InterProcessLockTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @TempDir private Path folder;

  @Test
  void releaseInAnotherProcessEndsTheWait() throws Throwable {
    assertWaitsUntil(OtherProcess::release);
  }

  /** The kernel releases the locks of a killed process. */
  @Test
  void deathOfAnotherProcessEndsTheWait() throws Throwable {
    assertWaitsUntil(OtherProcess::kill);
  }

  @Test
  void callerProceedsAfterTheTimeoutAndThenSkipsTheLock() throws Exception {
    InterProcessLock lock = lock(SHORT);
    try (OtherProcess other = new OtherProcess(file())) {
      assertTrue(timeToAcquire(lock).compareTo(SHORT) >= 0);
      assertTrue(timeToAcquire(lock).compareTo(SHORT) < 0);
      other.release();
    }
  }

  @Test
  void lockIsUsedAgainAfterThePause() throws Exception {
    InterProcessLock lock = lock(SHORT);
    try (OtherProcess other = new OtherProcess(file())) {
      long start = System.nanoTime();
      assertTrue(timeToAcquire(lock).compareTo(SHORT) >= 0);
      while (timeToAcquire(lock).compareTo(SHORT) < 0) {
        Thread.onSpinWait();
      }

      Duration twice = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(twice.compareTo(SHORT.plus(PAUSE).plus(SHORT)) >= 0, twice::toString);
      other.release();
    }
  }

  @Test
  void lockIsHeldUntilItIsReleased() throws Exception {
    InterProcessLock lock = lock(LONG);
    lock.acquire();
    assertThrows(AssertionError.class, () -> new OtherProcess(file()));
    lock.release();

    try (OtherProcess other = new OtherProcess(file())) {
      other.release();
      other.awaitEnd();
    }
  }

  @Test
  void callerProceedsWhereTheFileCannotBeCreated() {
    InterProcessLock nowhere =
        new InterProcessLock(folder.resolve("missing").resolve("lock"), LONG);

    nowhere.acquire();
    nowhere.release();
  }

  @Test
  void interruptedCallerProceedsAndStaysInterrupted() throws Exception {
    InterProcessLock lock = lock(LONG);
    try (OtherProcess other = new OtherProcess(file())) {
      Thread.currentThread().interrupt();

      timeToAcquire(lock);

      assertTrue(Thread.interrupted());
      other.release();
    }
  }

  private InterProcessLock lock(Duration timeout) {
    return new InterProcessLock(file(), timeout);
  }

  private Path file() {
    return folder.resolve("lock");
  }

  /** The lock is acquired after the other process ends its own in this way, and not before. */
  private void assertWaitsUntil(ThrowingConsumer<OtherProcess> ending) throws Throwable {
    try (OtherProcess other = new OtherProcess(file())) {
      InterProcessLock lock = lock(LONG);
      CompletableFuture<Void> acquired =
          CompletableFuture.runAsync(lock::acquire, task -> new Thread(task).start());
      assertThrows(TimeoutException.class, () -> acquired.get(200, TimeUnit.MILLISECONDS));
      ending.accept(other);

      acquired.get(10, TimeUnit.SECONDS);
    }
  }

  private static Duration timeToAcquire(InterProcessLock lock) {
    long start = System.nanoTime();
    lock.acquire();
    lock.release();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
