package wordle.users.hashing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wordle.users.throttling.ClientAddress;

class HashBulkheadTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  /** Off the core; a rest of half a second, which is the longest, follows it. */
  private static final Duration WORK = Duration.ofMillis(600);

  private static final Duration SHORTER_THAN_WORK_AND_REST = Duration.ofSeconds(1);

  private static final ClientAddress CLIENT = ClientAddress.of(null, "192.0.2.1");
  private static final ClientAddress OTHER = ClientAddress.of(null, "192.0.2.2");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void endThreads() {
    release.countDown();
    threads.shutdownNow();
  }

  @Test
  void workIsDoneInItsTurn() {
    HashBulkhead queue = new HashBulkhead(1, 0, LONG);
    assertEquals(Optional.of("done"), queue.run(CLIENT, () -> Optional.of("done")));
    assertEquals(Optional.of("again"), queue.run(CLIENT, () -> Optional.of("again")));
    assertEquals(Optional.empty(), queue.run(CLIENT, Optional::empty));
  }

  @Test
  void whoFindsNoPlaceIsSentAwayAtOnce() throws InterruptedException {
    HashBulkhead queue = new HashBulkhead(1, 0, LONG);
    occupy(queue);
    assertEquals(Optional.empty(), queue.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void whoWaitsTooLongIsSentAway() throws InterruptedException {
    HashBulkhead queue = new HashBulkhead(1, 1, SHORT);
    occupy(queue);
    assertEquals(Optional.empty(), queue.run(CLIENT, () -> Optional.of("done")));
    // The waiter was given back as well.
    assertEquals(Optional.empty(), queue.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void whoWaitsGetsItsTurn() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 1, LONG);
    CompletableFuture<Optional<String>> first = occupy(queue);
    CompletableFuture<Optional<String>> second =
        CompletableFuture.supplyAsync(
            () -> queue.run(CLIENT, () -> Optional.of("second")), threads);
    release.countDown();
    assertEquals(Optional.of("first"), first.get());
    assertEquals(Optional.of("second"), second.get());
  }

  @Test
  void clientsTakeTurnsHoweverManyRequestsOneHas() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 100, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(queue);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(waitFor(queue, CLIENT, served));
    }
    all.add(waitFor(queue, OTHER, served));
    release.countDown();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertEquals(OTHER, served.get(0), served::toString);
  }

  @Test
  void whoHasHadNoTurnComesBeforeWhoHadOneFromManyAddresses() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 100, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    List<ClientAddress> flood =
        IntStream.range(0, 16).mapToObj(i -> ClientAddress.of(null, "198.51.100." + i)).toList();
    flood.forEach(client -> queue.run(client, () -> Optional.of("done")));
    occupy(queue);
    List<CompletableFuture<?>> all = new ArrayList<>();
    flood.forEach(client -> all.add(waitFor(queue, client, served)));
    all.add(waitFor(queue, OTHER, served));
    release.countDown();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertEquals(OTHER, served.get(0), served::toString);
    assertEquals(flood, served.subList(1, served.size()));
  }

  @Test
  void whoFillsTheQueueLosesAPlaceToWhoComesFromElsewhere() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 3, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(queue);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(waitFor(queue, CLIENT, served));
    }
    assertEquals(Optional.empty(), queue.run(CLIENT, () -> Optional.of("done")));
    CompletableFuture<?> other =
        CompletableFuture.runAsync(
            () -> queue.run(OTHER, () -> Optional.of(served.add(OTHER))), threads);
    // The newest of the three is sent away, while the only turn is still taken.
    all.get(2).get();
    release.countDown();
    CompletableFuture.allOf(other, all.get(0), all.get(1)).join();
    assertEquals(List.of(OTHER, CLIENT, CLIENT), served);
  }

  @Test
  void noMoreWorkThanAllowedIsDoneAtOnce() {
    HashBulkhead queue = new HashBulkhead(2, 100, LONG);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CompletableFuture<?>[] all = new CompletableFuture<?>[50];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          CompletableFuture.supplyAsync(
              () -> queue.run(CLIENT, () -> measured(running, most)), threads);
    }
    CompletableFuture.allOf(all).join();
    assertTrue(most.get() <= 2, most::toString);
  }

  @Test
  void whoWaitedForWorkThatWasKeptFromTheCoresWaitsForItsRest() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 1, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(queue);
    CompletableFuture<?> other = waitFor(queue, OTHER, served);
    letTheWorkTakeItsTime();
    long end = System.nanoTime();
    release.countDown();

    other.join();

    assertTrue(System.nanoTime() - end > WORK.toNanos() / 2, "No rest");
    assertEquals(List.of(OTHER), served);
  }

  @Test
  void whoseTurnWouldRestForLongerThanItWaitsIsSentAwayAndTheNextFindsItRested() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 1, SHORTER_THAN_WORK_AND_REST);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(queue);
    CompletableFuture<?> other = waitFor(queue, OTHER, served);
    letTheWorkTakeItsTime();
    release.countDown();

    other.join();

    assertEquals(List.of(), served);
    assertEquals(Optional.of("done"), queue.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void whoWaitedForPasswordThatWasRightWaitsForNoRest() throws Exception {
    HashBulkhead queue = new HashBulkhead(1, 1, SHORTER_THAN_WORK_AND_REST);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(queue, result -> true);
    CompletableFuture<?> other = waitFor(queue, OTHER, served);
    letTheWorkTakeItsTime();
    release.countDown();

    other.join();

    assertEquals(List.of(OTHER), served);
  }

  @Test
  void workThatFailsGivesItsTurnBack() {
    HashBulkhead queue = new HashBulkhead(1, 0, LONG);
    assertThrows(
        IllegalStateException.class,
        () ->
            queue.run(
                CLIENT,
                () -> {
                  throw new IllegalStateException("failed");
                }));
    assertEquals(Optional.of("done"), queue.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void whoIsInterruptedGivesUpAndStaysInterrupted() throws InterruptedException {
    HashBulkhead queue = new HashBulkhead(1, 1, LONG);
    occupy(queue);
    Thread.currentThread().interrupt();
    assertEquals(Optional.empty(), queue.run(CLIENT, () -> Optional.of("done")));
    assertTrue(Thread.interrupted());
  }

  @Test
  void boundsHaveToLeaveSomething() {
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(0, 1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(1, -1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(1, 1, SHORT.negated()));
    assertFalse(
        new HashBulkhead(1, 0, Duration.ZERO).run(CLIENT, () -> Optional.of("done")).isEmpty());
  }

  /** Takes the only turn until the test releases it. */
  private CompletableFuture<Optional<String>> occupy(HashBulkhead queue)
      throws InterruptedException {
    return occupy(queue, result -> false);
  }

  private CompletableFuture<Optional<String>> occupy(
      HashBulkhead queue, Predicate<String> isSuccess) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Optional<String>> work =
        CompletableFuture.supplyAsync(
            () ->
                queue.run(
                    CLIENT,
                    () -> {
                      begun.countDown();
                      awaitRelease();
                      return Optional.of("first");
                    },
                    isSuccess),
            threads);
    begun.await();
    return work;
  }

  /** Begins to wait for a turn, after all who began before. */
  private CompletableFuture<?> waitFor(
      HashBulkhead queue, ClientAddress client, List<ClientAddress> served) {
    int before = queue.waiting();
    CompletableFuture<?> request =
        CompletableFuture.runAsync(
            () -> queue.run(client, () -> Optional.of(served.add(client))), threads);
    while (queue.waiting() == before) {
      Thread.onSpinWait();
    }
    return request;
  }

  private static void letTheWorkTakeItsTime() {
    long end = System.nanoTime() + WORK.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
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
