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

  /** The task waits for so long without CPU time that the longest back-off, 500 ms, follows. */
  private static final Duration TASK = Duration.ofMillis(600);

  private static final Duration SHORTER_THAN_TASK_AND_BACKOFF = Duration.ofSeconds(1);

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
  void taskRunsWithAPermit() {
    HashBulkhead bulkhead = new HashBulkhead(1, 0, LONG);
    assertEquals(Optional.of("done"), bulkhead.run(CLIENT, () -> Optional.of("done")));
    assertEquals(Optional.of("again"), bulkhead.run(CLIENT, () -> Optional.of("again")));
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, Optional::empty));
  }

  @Test
  void requestIsRejectedAtOnceWhileTheQueueIsFull() throws InterruptedException {
    HashBulkhead bulkhead = new HashBulkhead(1, 0, LONG);
    occupy(bulkhead);
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void requestIsRejectedAfterTheTimeout() throws InterruptedException {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, SHORT);
    occupy(bulkhead);
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, () -> Optional.of("done")));
    // The timeout has also released the slot in the queue.
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void waitingRequestGetsTheReleasedPermit() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, LONG);
    CompletableFuture<Optional<String>> first = occupy(bulkhead);
    CompletableFuture<Optional<String>> second =
        CompletableFuture.supplyAsync(
            () -> bulkhead.run(CLIENT, () -> Optional.of("second")), threads);
    release.countDown();
    assertEquals(Optional.of("first"), first.get());
    assertEquals(Optional.of("second"), second.get());
  }

  @Test
  void clientsAreServedAlternatelyHoweverManyRequestsOneHas() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 100, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(bulkhead);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(waitFor(bulkhead, CLIENT, served));
    }
    all.add(waitFor(bulkhead, OTHER, served));
    release.countDown();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertEquals(OTHER, served.get(0), served::toString);
  }

  @Test
  void newClientIsServedBeforeAFloodFromManyAddresses() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 100, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    List<ClientAddress> flood =
        IntStream.range(0, 16).mapToObj(i -> ClientAddress.of(null, "198.51.100." + i)).toList();
    flood.forEach(client -> bulkhead.run(client, () -> Optional.of("done")));
    occupy(bulkhead);
    List<CompletableFuture<?>> all = new ArrayList<>();
    flood.forEach(client -> all.add(waitFor(bulkhead, client, served)));
    all.add(waitFor(bulkhead, OTHER, served));
    release.countDown();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertEquals(OTHER, served.get(0), served::toString);
    assertEquals(flood, served.subList(1, served.size()));
  }

  @Test
  void requestOfAnotherClientEvictsOneOfTheClientThatFillsTheQueue() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 3, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(bulkhead);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(waitFor(bulkhead, CLIENT, served));
    }
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, () -> Optional.of("done")));
    CompletableFuture<?> other =
        CompletableFuture.runAsync(
            () -> bulkhead.run(OTHER, () -> Optional.of(served.add(OTHER))), threads);
    // The newest of the three is rejected, while the only permit is still in use.
    all.get(2).get();
    release.countDown();
    CompletableFuture.allOf(other, all.get(0), all.get(1)).join();
    assertEquals(List.of(OTHER, CLIENT, CLIENT), served);
  }

  @Test
  void tasksUpToTheNumberOfPermitsRunAtOnce() {
    HashBulkhead bulkhead = new HashBulkhead(2, 100, LONG);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CompletableFuture<?>[] all = new CompletableFuture<?>[50];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          CompletableFuture.supplyAsync(
              () -> bulkhead.run(CLIENT, () -> measured(running, most)), threads);
    }
    CompletableFuture.allOf(all).join();
    assertTrue(most.get() <= 2, most::toString);
  }

  @Test
  void taskThatWaitedForCpuTimeCausesABackoff() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, LONG);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(bulkhead);
    CompletableFuture<?> other = waitFor(bulkhead, OTHER, served);
    letTheTaskTakeItsTime();
    long end = System.nanoTime();
    release.countDown();

    other.join();

    assertTrue(System.nanoTime() - end > TASK.toNanos() / 2, "No back-off");
    assertEquals(List.of(OTHER), served);
  }

  @Test
  void requestIsRejectedIfTheBackoffEndsAfterItsTimeout() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, SHORTER_THAN_TASK_AND_BACKOFF);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(bulkhead);
    CompletableFuture<?> other = waitFor(bulkhead, OTHER, served);
    letTheTaskTakeItsTime();
    release.countDown();

    other.join();

    assertEquals(List.of(), served);
    assertEquals(Optional.of("done"), bulkhead.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void rightPasswordCausesNoBackoff() throws Exception {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, SHORTER_THAN_TASK_AND_BACKOFF);
    List<ClientAddress> served = new CopyOnWriteArrayList<>();
    occupy(bulkhead, result -> true);
    CompletableFuture<?> other = waitFor(bulkhead, OTHER, served);
    letTheTaskTakeItsTime();
    release.countDown();

    other.join();

    assertEquals(List.of(OTHER), served);
  }

  @Test
  void taskThatThrowsReleasesItsPermit() {
    HashBulkhead bulkhead = new HashBulkhead(1, 0, LONG);
    assertThrows(
        IllegalStateException.class,
        () ->
            bulkhead.run(
                CLIENT,
                () -> {
                  throw new IllegalStateException("failed");
                }));
    assertEquals(Optional.of("done"), bulkhead.run(CLIENT, () -> Optional.of("done")));
  }

  @Test
  void interruptedRequestIsRejectedAndStaysInterrupted() throws InterruptedException {
    HashBulkhead bulkhead = new HashBulkhead(1, 1, LONG);
    occupy(bulkhead);
    Thread.currentThread().interrupt();
    assertEquals(Optional.empty(), bulkhead.run(CLIENT, () -> Optional.of("done")));
    assertTrue(Thread.interrupted());
  }

  @Test
  void boundsWithoutCapacityAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(0, 1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(1, -1, LONG));
    assertThrows(IllegalArgumentException.class, () -> new HashBulkhead(1, 1, SHORT.negated()));
    assertFalse(
        new HashBulkhead(1, 0, Duration.ZERO).run(CLIENT, () -> Optional.of("done")).isEmpty());
  }

  /** Takes the only permit until the test releases it. */
  private CompletableFuture<Optional<String>> occupy(HashBulkhead bulkhead)
      throws InterruptedException {
    return occupy(bulkhead, result -> false);
  }

  private CompletableFuture<Optional<String>> occupy(
      HashBulkhead bulkhead, Predicate<String> isSuccess) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Optional<String>> task =
        CompletableFuture.supplyAsync(
            () ->
                bulkhead.run(
                    CLIENT,
                    () -> {
                      started.countDown();
                      awaitRelease();
                      return Optional.of("first");
                    },
                    isSuccess),
            threads);
    started.await();
    return task;
  }

  /** Starts a request that waits for a permit behind all earlier ones. */
  private CompletableFuture<?> waitFor(
      HashBulkhead bulkhead, ClientAddress client, List<ClientAddress> served) {
    int before = bulkhead.waiting();
    CompletableFuture<?> request =
        CompletableFuture.runAsync(
            () -> bulkhead.run(client, () -> Optional.of(served.add(client))), threads);
    while (bulkhead.waiting() == before) {
      Thread.onSpinWait();
    }
    return request;
  }

  private static void letTheTaskTakeItsTime() {
    long end = System.nanoTime() + TASK.toNanos();
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
