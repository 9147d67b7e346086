package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteTurnTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void endThreads() {
    release.countDown();
    threads.shutdownNow();
  }

  @Test
  void writesAreDoneOneAtATime() {
    WriteTurn turn = new WriteTurn(LONG);
    List<String> events = new CopyOnWriteArrayList<>();
    List<CompletableFuture<?>> writers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      writers.add(
          CompletableFuture.runAsync(
              () ->
                  run(
                      turn,
                      () -> {
                        events.add("begin");
                        Thread.yield();
                        return events.add("end");
                      }),
              threads));
    }

    writers.forEach(CompletableFuture::join);

    for (int i = 0; i < events.size(); i += 2) {
      assertEquals(List.of("begin", "end"), events.subList(i, i + 2));
    }
    assertEquals(40, events.size());
  }

  @Test
  void whoseTurnDoesNotComeIsToldThatNothingWasDone() throws Exception {
    WriteTurn turn = new WriteTurn(Duration.ofMillis(20));
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<?> slow =
        CompletableFuture.runAsync(
            () ->
                run(
                    turn,
                    () -> {
                      begun.countDown();
                      release.await();
                      return "slow";
                    }),
            threads);
    begun.await();

    SQLException refused = assertThrows(SQLException.class, () -> turn.run(() -> "quick"));

    assertTrue(DatabaseException.of("Adding", refused) instanceof DatabaseUnavailableException);
    release.countDown();
    slow.join();
    assertEquals("quick", turn.run(() -> "quick"));
  }

  @Test
  void writeThatFailsGivesItsTurnBack() throws SQLException {
    WriteTurn turn = new WriteTurn(Duration.ZERO);

    assertThrows(
        SQLTransientException.class,
        () ->
            turn.run(
                () -> {
                  throw new SQLTransientException("failed");
                }));

    assertEquals("done", turn.run(() -> "done"));
  }

  @Test
  void whoIsInterruptedDoesNotWriteAndStaysInterrupted() {
    WriteTurn turn = new WriteTurn(LONG);
    Thread.currentThread().interrupt();

    assertThrows(SQLTransientException.class, () -> turn.run(() -> "done"));

    assertTrue(Thread.interrupted());
  }

  private static void run(WriteTurn turn, Waiting work) {
    try {
      turn.run(
          () -> {
            try {
              return work.write();
            } catch (InterruptedException e) {
              throw new SQLException(e);
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that may wait for the test. */
  @FunctionalInterface
  private interface Waiting {
    Object write() throws SQLException, InterruptedException;
  }
}
