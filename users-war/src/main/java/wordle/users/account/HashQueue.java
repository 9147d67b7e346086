package wordle.users.account;

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
import wordle.users.limit.ClientAddress;

/**
 * Bounds how many hashes are computed at once, how many callers wait for their turn, and for how
 * long: a flood of passwords takes a share of the cores and no more, and less where they are wanted
 * otherwise, see {@link HashTurn}. Clients come by turns, first who has had none for the longest
 * time, so that a flood from many addresses comes after whoever is new; each one's requests in
 * their order. When the queue is full, who waits with the most loses a place to whoever waits with
 * less. Safe for use by several threads.
 */
public final class HashQueue {

  /**
   * Whose turn was before so many others' is as good as new: some minutes, and a few hundred kB.
   */
  private static final int REMEMBERED_TURNS = 1000;

  private final int places;
  private final Duration patience;

  /** Who waits, by client, the one who came first before the others. No queue is empty. */
  private final Map<ClientAddress, Deque<Place>> queues = new LinkedHashMap<>();

  /** The number of each client's last turn, the oldest first. */
  private final Map<ClientAddress, Long> turns = new LinkedHashMap<>();

  /** The turns that nobody uses. */
  private final Deque<HashTurn> free = new ArrayDeque<>();

  private long lastTurn;
  private int waiting;

  /**
   * A queue with these bounds.
   *
   * @param concurrent how many compute at once, at least one
   * @param places how many wait for their turn at most
   * @param patience how long each of them waits at most
   */
  public HashQueue(int concurrent, int places, Duration patience) {
    if (concurrent < 1 || places < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("A hash queue without any capacity");
    }
    for (int i = 0; i < concurrent; i++) {
      free.add(new HashTurn());
    }
    this.places = places;
    this.patience = patience;
  }

  /** Does work that nothing makes welcome. */
  public <T> Optional<T> run(ClientAddress client, Supplier<Optional<T>> work) {
    return run(client, work, result -> false);
  }

  /**
   * Does the work in its turn, on this thread.
   *
   * @param wasRight whether what it gave was a password's being right, which no flood does
   * @return what the work gave; empty, too, where its turn did not come and it was not begun
   */
  public <T> Optional<T> run(
      ClientAddress client, Supplier<Optional<T>> work, Predicate<T> wasRight) {
    Place place = new Place();
    long deadline = System.nanoTime() + patience.toNanos();
    enter(client, place);
    if (!turnComes(client, place)) {
      return Optional.empty();
    }
    try {
      return place.turn().use(deadline, work, wasRight);
    } finally {
      passOn(place.turn());
    }
  }

  /** How many wait for their turn. */
  public synchronized int waiting() {
    return waiting;
  }

  private synchronized void enter(ClientAddress client, Place place) {
    if (!free.isEmpty()) {
      call(client, place, free.remove());
    } else if (waiting < places || makeRoom(client)) {
      waiting++;
      queues.computeIfAbsent(client, first -> new ArrayDeque<>()).add(place);
    } else {
      place.sendAway();
    }
  }

  /** Takes the last place of who has the most, if the client would still have no more than that. */
  private boolean makeRoom(ClientAddress client) {
    Optional<Map.Entry<ClientAddress, Deque<Place>>> longest =
        queues.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().size()));
    int own = sizeOf(queues.get(client));
    if (longest.isEmpty() || longest.get().getValue().size() <= own + 1) {
      return false;
    }
    longest.get().getValue().removeLast().sendAway();
    waiting--;
    return true;
  }

  private static int sizeOf(@Nullable Deque<Place> queue) {
    return queue == null ? 0 : queue.size();
  }

  private boolean turnComes(ClientAddress client, Place place) {
    try {
      return place.await(patience) ? place.isCalled() : !leave(client, place);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!leave(client, place) && place.isCalled()) {
        passOn(place.turn());
      }
      return false;
    }
  }

  /** Gives up: whether the client still waited, or had been sent away. */
  private synchronized boolean leave(ClientAddress client, Place place) {
    Deque<Place> queue = queues.get(client);
    if (queue != null && queue.remove(place)) {
      waiting--;
      if (queue.isEmpty()) {
        queues.remove(client);
      }
      return true;
    }
    return !place.isCalled();
  }

  /**
   * To the next; with a rest, if it needs one, while half of the places are taken, as in a flood.
   */
  private synchronized void passOn(HashTurn turn) {
    Optional<ClientAddress> next =
        queues.keySet().stream()
            .min(Comparator.comparingLong(client -> turns.getOrDefault(client, 0L)));
    if (waiting == 0 || 2 * waiting < places) {
      turn.forgoRest();
    }
    next.ifPresentOrElse(client -> callFirstOf(client, turn), () -> free.add(turn));
  }

  private void callFirstOf(ClientAddress client, HashTurn turn) {
    Deque<Place> queue = queues.get(client);
    if (queue == null) {
      throw new IllegalArgumentException("Nobody waits for " + client);
    }
    Place place = queue.remove();
    if (queue.isEmpty()) {
      queues.remove(client);
    }
    waiting--;
    call(client, place, turn);
  }

  private void call(ClientAddress client, Place place, HashTurn turn) {
    turns.remove(client);
    turns.put(client, ++lastTurn);
    if (turns.size() > REMEMBERED_TURNS) {
      turns.remove(turns.keySet().iterator().next());
    }
    place.call(turn);
  }

  /** Where one request waits. What happens to it does so under the queue's lock. */
  private static final class Place {

    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile @Nullable HashTurn turn;

    void call(HashTurn itsOwn) {
      turn = itsOwn;
      decided.countDown();
    }

    void sendAway() {
      decided.countDown();
    }

    boolean isCalled() {
      return turn != null;
    }

    /** Its turn, once it is called. */
    HashTurn turn() {
      return Objects.requireNonNull(turn);
    }

    boolean await(Duration patience) throws InterruptedException {
      return decided.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
