package wordle.users.hashing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wordle.users.throttling.ClientAddress;

/**
 * Bounds how many hashes are computed at once, how many callers wait for their turn, and for how
 * long: a flood of passwords takes a share of the cores and no more, and less where they are wanted
 * otherwise, see {@link HashPermit}. Clients come by turns, first who has had none for the longest
 * time, so that a flood from many addresses comes after whoever is new; each one's requests in
 * their order. When the queue is full, who waits with the most loses a waiter to whoever waits with
 * less. Safe for use by several threads.
 */
public final class HashBulkhead {

  /**
   * Whose turn was before so many others' is as good as new: some minutes, and a few hundred kB.
   */
  private static final int REMEMBERED_TURNS = 1000;

  private final int queueSize;
  private final Duration timeout;

  /** Who waits, by client, the one who came first before the others. No queue is empty. */
  private final Map<ClientAddress, Deque<Waiter>> queues = new LinkedHashMap<>();

  /** The number of each client's last turn, the oldest first. */
  private final Map<ClientAddress, Long> turns = new LinkedHashMap<>();

  /** The turns that nobody uses. */
  private final Deque<HashPermit> free = new ArrayDeque<>();

  private long lastTurn;
  private int waiting;

  /**
   * A queue with these bounds.
   *
   * @param concurrent how many compute at once, at least one
   * @param queueSize how many wait for their turn at most
   * @param timeout how long each of them waits at most
   */
  public HashBulkhead(int concurrent, int queueSize, Duration timeout) {
    if (concurrent < 1 || queueSize < 0 || timeout.isNegative()) {
      throw new IllegalArgumentException("A hash queue without any capacity");
    }
    for (int i = 0; i < concurrent; i++) {
      free.add(new HashPermit());
    }
    this.queueSize = queueSize;
    this.timeout = timeout;
  }

  /** Does work that nothing makes welcome. */
  public <T> Optional<T> run(ClientAddress client, Supplier<Optional<T>> work) {
    return run(client, work, result -> false);
  }

  /**
   * Does the work in its turn, on this thread.
   *
   * @param isSuccess whether what it gave was a password's being right, which no flood does
   * @return what the work gave; empty, too, where its turn did not come and it was not begun
   */
  public <T> Optional<T> run(
      ClientAddress client, Supplier<Optional<T>> work, Predicate<T> isSuccess) {
    Waiter waiter = new Waiter();
    long deadline = System.nanoTime() + timeout.toNanos();
    enter(client, waiter);
    if (!turnComes(client, waiter)) {
      return Optional.empty();
    }
    try {
      return waiter.turn().use(deadline, work, isSuccess);
    } finally {
      release(waiter.turn());
    }
  }

  /** How many wait for their turn. */
  public synchronized int waiting() {
    return waiting;
  }

  private synchronized void enter(ClientAddress client, Waiter waiter) {
    if (!free.isEmpty()) {
      call(client, waiter, free.remove());
    } else if (waiting < queueSize || makeRoom(client)) {
      waiting++;
      queues.computeIfAbsent(client, first -> new ArrayDeque<>()).add(waiter);
    } else {
      waiter.reject();
    }
  }

  /**
   * Takes the last waiter of who has the most, if the client would still have no more than that.
   */
  private boolean makeRoom(ClientAddress client) {
    Optional<Map.Entry<ClientAddress, Deque<Waiter>>> longest =
        queues.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().size()));
    int own = sizeOf(queues.get(client));
    if (longest.isEmpty() || longest.get().getValue().size() <= own + 1) {
      return false;
    }
    longest.get().getValue().removeLast().reject();
    waiting--;
    return true;
  }

  private static int sizeOf(@Nullable Deque<Waiter> queue) {
    return queue == null ? 0 : queue.size();
  }

  private boolean turnComes(ClientAddress client, Waiter waiter) {
    try {
      return waiter.await(timeout) ? waiter.isCalled() : !leave(client, waiter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!leave(client, waiter) && waiter.isCalled()) {
        release(waiter.turn());
      }
      return false;
    }
  }

  /** Gives up: whether the client still waited, or had been sent away. */
  private synchronized boolean leave(ClientAddress client, Waiter waiter) {
    Deque<Waiter> queue = queues.get(client);
    if (queue != null && queue.remove(waiter)) {
      waiting--;
      if (queue.isEmpty()) {
        queues.remove(client);
      }
      return true;
    }
    return !waiter.isCalled();
  }

  /**
   * To the next; with a rest, if it needs one, while half of the queueSize are taken, as in a
   * flood.
   */
  private synchronized void release(HashPermit turn) {
    Optional<ClientAddress> next =
        queues.keySet().stream()
            .min(Comparator.comparingLong(client -> turns.getOrDefault(client, 0L)));
    if (waiting == 0 || 2 * waiting < queueSize) {
      turn.skipBackoff();
    }
    next.ifPresentOrElse(client -> callFirstOf(client, turn), () -> free.add(turn));
  }

  private void callFirstOf(ClientAddress client, HashPermit turn) {
    Deque<Waiter> queue = queues.get(client);
    if (queue == null) {
      throw new IllegalArgumentException("Nobody waits for " + client);
    }
    Waiter waiter = queue.remove();
    if (queue.isEmpty()) {
      queues.remove(client);
    }
    waiting--;
    call(client, waiter, turn);
  }

  private void call(ClientAddress client, Waiter waiter, HashPermit turn) {
    turns.remove(client);
    turns.put(client, ++lastTurn);
    if (turns.size() > REMEMBERED_TURNS) {
      turns.remove(turns.keySet().iterator().next());
    }
    waiter.call(turn);
  }

  /** Where one request waits. What happens to it does so under the queue's lock. */
  private static final class Waiter {

    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile @Nullable HashPermit turn;

    void call(HashPermit itsOwn) {
      turn = itsOwn;
      decided.countDown();
    }

    void reject() {
      decided.countDown();
    }

    boolean isCalled() {
      return turn != null;
    }

    /** Its turn, once it is called. */
    HashPermit turn() {
      return Objects.requireNonNull(turn);
    }

    boolean await(Duration timeout) throws InterruptedException {
      return decided.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
