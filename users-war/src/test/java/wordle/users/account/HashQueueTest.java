package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashQueueTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void endThreads() {
    release.countDown();
    threads.shutdownNow();
  }

  @Test
  void workIsDoneInItsTurn() {
    HashQueue queue = new HashQueue(1, 0, LONG);
    assertEquals(Optional.of("done"), queue.run(() -> Optional.of("done")));
    assertEquals(Optional.of("again"), queue.run(() -> Optional.of("again")));
    assertEquals(Optional.empty(), queue.run(Optional::empty));
  }

  @Test
  void whoFindsNoPlaceIsSentAwayAtOnce() throws InterruptedException {
    HashQueue queue = new HashQueue(1, 0, LONG);
    occupy(queue);
    assertEquals(Optional.empty(), queue.run(() -> Optional.of("done")));
  }

  @Test
  void whoWaitsTooLongIsSentAway() throws InterruptedException {
    HashQueue queue = new HashQueue(1, 1, SHORT);
    occupy(queue);
    assertEquals(Optional.empty(), queue.run(() -> Optional.of("done")));
    // The place was given back as well.
    assertEquals(Optional.empty(), queue.run(() -> Optional.of("done")));
  }

  @Test
  void whoWaitsGetsItsTurn() throws Exception {
    HashQueue queue = new HashQueue(1, 1, LONG);
    CompletableFuture<Optional<String>> first = occupy(queue);
    CompletableFuture<Optional<String>> second =
        CompletableFuture.supplyAsync(() -> queue.run(() -> Optional.of("second")), threads);
    release.countDown();
    assertEquals(Optional.of("first"), first.get());
    assertEquals(Optional.of("second"), second.get());
  }

  @Test
  void noMoreWorkThanAllowedIsDoneAtOnce() {
    HashQueue queue = new HashQueue(2, 100, LONG);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CompletableFuture<?>[] all = new CompletableFuture<?>[50];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          CompletableFuture.supplyAsync(() -> queue.run(() -> measured(running, most)), threads);
    }
    CompletableFuture.allOf(all).join();
    assertTrue(most.get() <= 2, most::toString);
  }

  @Test
  void workThatFailsGivesItsTurnBack() {
    HashQueue queue = new HashQueue(1, 0, SHORT);
    assertThrows(
        IllegalStateException.class,
        () ->
            queue.run(
                () -> {
                  throw new IllegalStateException("failed");
                }));
    assertEquals(Optional.of("done"), queue.run(() -> Optional.of("done")));
  }

  @Test
  void whoIsInterruptedGivesUpAndStaysInterrupted() throws InterruptedException {
    HashQueue queue = new HashQueue(1, 1, LONG);
    occupy(queue);
    Thread.currentThread().interrupt();
    assertEquals(Optional.empty(), queue.run(() -> Optional.of("done")));
    assertTrue(Thread.interrupted());
  }

  @Test
  void boundsHaveToLeaveSomething() {
    assertThrows(IllegalArgumentException.class, () -> new HashQueue(0, 1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashQueue(1, -1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashQueue(1, 1, SHORT.negated()));
    assertFalse(new HashQueue(1, 0, Duration.ZERO).run(() -> Optional.of("done")).isEmpty());
  }

  /** Takes the only turn until the test releases it. */
  private CompletableFuture<Optional<String>> occupy(HashQueue queue) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Optional<String>> work =
        CompletableFuture.supplyAsync(
            () ->
                queue.run(
                    () -> {
                      begun.countDown();
                      awaitRelease();
                      return Optional.of("first");
                    }),
            threads);
    begun.await();
    return work;
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> measured(AtomicInteger running, AtomicInteger most) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    Thread.yield();
    running.decrementAndGet();
    return Optional.of("done");
  }
}
