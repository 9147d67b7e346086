package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The queue of this process and of another one, which has the turn. */
@Timeout(60)
class ProcessQueueTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;

  @Test
  void otherProcessIsWaitedForAndWakesWhoWaits() throws Exception {
    ProcessQueue queue = new ProcessQueue(file());
    CompletableFuture<String> turn;
    try (OtherProcess other = new OtherProcess(file())) {
      turn = inBackground(queue, LONG);
      assertThrows(TimeoutException.class, () -> turn.get(200, TimeUnit.MILLISECONDS));
      other.letGo();

      assertEquals("done", turn.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void otherProcessIsWaitedForNoLongerThanAskedAndInVainOnlyOnce() throws Exception {
    ProcessQueue queue = new ProcessQueue(file());
    try (OtherProcess other = new OtherProcess(file())) {
      assertBusy(inBackground(queue, SHORT));
      assertBusy(inBackground(queue, Duration.ZERO));
      other.letGo();
      other.awaitEnd();

      assertEquals("done", queue.inTurn(Duration.ZERO, () -> "done"));
    }
  }

  /** Of who was killed the kernel takes the turn back. */
  @Test
  void whoDiesLosesItsTurn() throws Exception {
    ProcessQueue queue = new ProcessQueue(file());
    try (OtherProcess other = new OtherProcess(file())) {
      CompletableFuture<String> turn = inBackground(queue, LONG);
      other.kill();

      assertEquals("done", turn.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void turnEndsWithTheWork() throws Exception {
    ProcessQueue queue = new ProcessQueue(file());
    assertThrows(
        SQLException.class,
        () ->
            queue.inTurn(
                LONG,
                () -> {
                  throw new SQLException("It fails");
                }));
    queue.inTurn(LONG, () -> "done");

    try (OtherProcess other = new OtherProcess(file())) {
      other.letGo();
      other.awaitEnd();
    }
  }

  @Test
  void withoutAQueueOneGoesOn() throws SQLException {
    ProcessQueue nowhere = new ProcessQueue(folder.resolve("no folder").resolve("queue"));

    assertEquals("done", nowhere.inTurn(LONG, () -> "done"));
  }

  @Test
  void whoIsInterruptedGoesOnAndStaysInterrupted() throws Exception {
    ProcessQueue queue = new ProcessQueue(file());
    Thread.currentThread().interrupt();

    assertEquals("done", queue.inTurn(LONG, () -> "done"));

    assertTrue(Thread.interrupted());
  }

  private Path file() {
    return folder.resolve("queue");
  }

  private static CompletableFuture<String> inBackground(ProcessQueue queue, Duration patience) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.inTurn(patience, () -> "done");
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static void assertBusy(CompletableFuture<String> turn) {
    Throwable failure = assertThrows(CompletionException.class, turn::join).getCause();
    assertEquals(BusyPatience.BUSY, assertInstanceOf(SQLException.class, failure).getErrorCode());
  }

  /** Has the turn until it is told to let go, or killed. */
  private static final class OtherProcess implements AutoCloseable {

    private final Process process;

    OtherProcess(Path file) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertEquals('+', process.getInputStream().read(), "It has the turn");
    }

    public static void main(String... arguments) throws IOException {
      try (FileChannel channel =
          FileChannel.open(
              Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.print('+');
        System.out.flush();
        System.in.read();
      }
    }

    void letGo() throws IOException {
      process.getOutputStream().close();
    }

    void kill() {
      process.destroyForcibly();
    }

    void awaitEnd() throws InterruptedException {
      assertTrue(process.waitFor(10, TimeUnit.SECONDS), "It has ended");
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
