package wordle.users.hashing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import wordle.users.throttling.ClientAddress;

/**
 * Limits how many hashes are computed at once, how many requests wait for a permit, and for how
 * long. A flood of passwords therefore takes a bounded share of the cores, and less of it on a busy
 * machine, see {@link HashPermit}.
 *
 * <p>Scheduling is least-recently-served per client, and first-in-first-out within a client, so
 * that a new client is served before a flood from many addresses. When the queue is full, a new
 * request evicts the newest request of the client with the most queued requests. That client must
 * still have at least as many as the new request's client; otherwise the new request is rejected.
 *
 * <p>Safe for use by several threads.
 */
public final class HashBulkhead {

  /** Bounds {@link #lastServed} to a few hundred kB; a forgotten client counts as a new one. */
  private static final int REMEMBERED_CLIENTS = 1000;

  private final int queueSize;
  private final Duration timeout;
  private final Deque<HashPermit> free = new ArrayDeque<>();

  /** In the order of arrival. */
  private final List<Waiter> waiters = new ArrayList<>();

  /** The number of the last permit of each client, in the order of these numbers. */
  private final Map<ClientAddress, Long> lastServed = new LinkedHashMap<>();

  private long granted;

  /**
   * A bulkhead with these bounds.
   *
   * @param permits how many hashes are computed at once, at least one
   * @param queueSize how many requests may wait for a permit, at least zero
   * @param timeout how long each of them waits at most, not negative
   */
  public HashBulkhead(int permits, int queueSize, Duration timeout) {
    if (permits < 1 || queueSize < 0 || timeout.isNegative()) {
      throw new IllegalArgumentException("A hash bulkhead without capacity");
    }
    for (int i = 0; i < permits; i++) {
      free.add(new HashPermit());
    }
    this.queueSize = queueSize;
    this.timeout = timeout;
  }

  /** Runs the task without a success predicate. */
  public <T> Optional<T> run(ClientAddress client, Supplier<Optional<T>> task) {
    return run(client, task, result -> false);
  }

  /**
   * Runs a task on this thread, once it has a permit.
   *
   * @param isSuccess whether the result shows that the password was right, which needs no back-off
   * @return the task's result; empty, too, if it got no permit in time and was not started
   */
  public <T> Optional<T> run(
      ClientAddress client, Supplier<Optional<T>> task, Predicate<T> isSuccess) {
    long deadline = System.nanoTime() + timeout.toNanos();
    Optional<HashPermit> permit = acquire(new Waiter(client, new CompletableFuture<>()));
    try {
      return permit.flatMap(granted -> granted.use(deadline, task, isSuccess));
    } finally {
      permit.ifPresent(this::release);
    }
  }

  /** How many requests wait for a permit. */
  public synchronized int waiting() {
    return waiters.size();
  }

  private Optional<HashPermit> acquire(Waiter waiter) {
    enter(waiter);
    try {
      return waiter.permit().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return leave(waiter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(waiter).ifPresent(this::release);
      return Optional.empty();
    }
  }

  private synchronized void enter(Waiter waiter) {
    if (!free.isEmpty()) {
      grant(waiter, free.remove());
    } else if (waiters.size() < queueSize || evictFor(waiter.client())) {
      waiters.add(waiter);
    } else {
      waiter.reject();
    }
  }

  /** Rejects the waiter, unless it was granted a permit just before. */
  private synchronized Optional<HashPermit> leave(Waiter waiter) {
    waiters.remove(waiter);
    waiter.reject();
    return waiter.permit().join();
  }

  private boolean evictFor(ClientAddress client) {
    Map<ClientAddress, Long> counts =
        waiters.stream().collect(groupingBy(Waiter::client, counting()));
    long own = counts.getOrDefault(client, 0L);
    Optional<Waiter> evicted =
        waiters.stream()
            .filter(waiter -> count(counts, waiter) > own + 1)
            .reduce((one, next) -> count(counts, one) > count(counts, next) ? one : next);
    evicted.ifPresent(
        waiter -> {
          waiters.remove(waiter);
          waiter.reject();
        });
    return evicted.isPresent();
  }

  private static long count(Map<ClientAddress, Long> counts, Waiter waiter) {
    return counts.getOrDefault(waiter.client(), 0L);
  }

  /** The back-off applies only in a flood: while at least half of the queue is occupied. */
  private synchronized void release(HashPermit permit) {
    if (waiters.isEmpty() || 2 * waiters.size() < queueSize) {
      permit.skipBackoff();
    }
    waiters.stream()
        .min(Comparator.comparingLong(waiter -> lastServed.getOrDefault(waiter.client(), 0L)))
        .ifPresentOrElse(next -> grant(next, permit), () -> free.add(permit));
  }

  private void grant(Waiter waiter, HashPermit permit) {
    waiters.remove(waiter);
    lastServed.remove(waiter.client());
    lastServed.put(waiter.client(), ++granted);
    if (lastServed.size() > REMEMBERED_CLIENTS) {
      lastServed.remove(lastServed.keySet().iterator().next());
    }
    waiter.permit().complete(Optional.of(permit));
  }

  /**
   * One request that needs a permit.
   *
   * @param permit completed once: with a permit, or empty if the request is rejected
   */
  private record Waiter(ClientAddress client, CompletableFuture<Optional<HashPermit>> permit) {

    void reject() {
      permit.complete(Optional.empty());
    }
  }
}
