package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** The queue of this process and of another one, which has the turn. */
@Timeout(60)
class ProcessQueueTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @TempDir private Path folder;

  @Test
  void otherProcessIsWaitedForAndWakesWhoWaits() throws Throwable {
    assertWaitsUntil(OtherProcess::letGo);
  }

  @Test
  void whoWaitsInVainGoesOnWithoutAndDoesNotQueueNext() throws Exception {
    ProcessQueue queue = queue(SHORT);
    try (OtherProcess other = new OtherProcess(file())) {
      assertTrue(timeOf(queue).compareTo(SHORT) >= 0);
      assertTrue(timeOf(queue).compareTo(SHORT) < 0);
      other.letGo();
    }
  }

  @Test
  void whoHasWaitedInVainQueuesAgainLater() throws Exception {
    ProcessQueue queue = queue(SHORT);
    try (OtherProcess other = new OtherProcess(file())) {
      long start = System.nanoTime();
      assertTrue(timeOf(queue).compareTo(SHORT) >= 0);
      while (timeOf(queue).compareTo(SHORT) < 0) {
        Thread.onSpinWait();
      }

      Duration twice = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(twice.compareTo(SHORT.plus(PAUSE).plus(SHORT)) >= 0, twice::toString);
      other.letGo();
    }
  }

  /** Of who was killed the kernel takes the turn back. */
  @Test
  void whoDiesLosesItsTurn() throws Throwable {
    assertWaitsUntil(OtherProcess::kill);
  }

  @Test
  void turnEndsWithTheWorkAndNotBefore() throws Exception {
    ProcessQueue queue = queue(LONG);
    queue.inTurn(
        () -> {
          assertThrows(AssertionError.class, () -> new OtherProcess(file()));
          return "done";
        });
    assertThrows(
        SQLException.class,
        () ->
            queue.inTurn(
                () -> {
                  throw new SQLException("It fails");
                }));

    try (OtherProcess other = new OtherProcess(file())) {
      other.letGo();
      other.awaitEnd();
    }
  }

  @Test
  void withoutAQueueOneGoesOn() throws SQLException {
    ProcessQueue nowhere = new ProcessQueue(folder.resolve("no folder").resolve("queue"), LONG);

    assertEquals("done", nowhere.inTurn(() -> "done"));
  }

  @Test
  void whoIsInterruptedGoesOnWithoutAndStaysInterrupted() throws Exception {
    ProcessQueue queue = queue(LONG);
    try (OtherProcess other = new OtherProcess(file())) {
      Thread.currentThread().interrupt();

      assertEquals("done", queue.inTurn(() -> "done"));

      assertTrue(Thread.interrupted());
      other.letGo();
    }
  }

  private ProcessQueue queue(Duration patience) {
    return new ProcessQueue(file(), patience);
  }

  private Path file() {
    return folder.resolve("queue");
  }

  private static CompletableFuture<String> inBackground(ProcessQueue queue) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.inTurn(() -> "done");
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        },
        task -> new Thread(task).start());
  }

  /** That a turn comes when the other process ends its own in this way, and not before. */
  private void assertWaitsUntil(ThrowingConsumer<OtherProcess> ending) throws Throwable {
    try (OtherProcess other = new OtherProcess(file())) {
      CompletableFuture<String> turn = inBackground(queue(LONG));
      assertThrows(TimeoutException.class, () -> turn.get(200, TimeUnit.MILLISECONDS));
      ending.accept(other);

      assertEquals("done", turn.get(10, TimeUnit.SECONDS));
    }
  }

  private static Duration timeOf(ProcessQueue queue) throws SQLException {
    long start = System.nanoTime();
    queue.inTurn(() -> "done");
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
