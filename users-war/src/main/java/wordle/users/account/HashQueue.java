package wordle.users.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many hashes are computed at once, how many callers wait for their turn, and for how
 * long: a flood of passwords takes a share of the cores and no more. First come, first served. Safe
 * for use by several threads.
 */
public final class HashQueue {

  private final Semaphore turns;
  private final Semaphore places;
  private final Duration patience;

  /**
   * A queue with these bounds.
   *
   * @param concurrent how many compute at once, at least one
   * @param waiting how many wait for their turn at most
   * @param patience how long each of them waits at most
   */
  public HashQueue(int concurrent, int waiting, Duration patience) {
    if (concurrent < 1 || waiting < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("A hash queue without any capacity");
    }
    this.turns = new Semaphore(concurrent, true);
    this.places = new Semaphore(concurrent + waiting);
    this.patience = patience;
  }

  /**
   * Does the work in its turn, on this thread.
   *
   * @return what the work gave; empty, too, where its turn did not come and it was not begun
   */
  public <T> Optional<T> run(Supplier<Optional<T>> work) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return inTurn(work);
    } finally {
      places.release();
    }
  }

  private <T> Optional<T> inTurn(Supplier<Optional<T>> work) {
    if (!turnComes()) {
      return Optional.empty();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean turnComes() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
