package wordle.games.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One write of {@link GroupCommit}, and what became of it. Its own thread looks at that when it was
 * told, or has done it itself.
 */
final class PendingWrite<T> {

  private final GroupCommit.Work<T> work;
  private final Semaphore word = new Semaphore(0);
  private boolean hasTurn;
  private boolean written;
  private @Nullable T result;
  private @Nullable Exception failure;

  PendingWrite(GroupCommit.Work<T> work) {
    this.work = work;
  }

  T perform(Connection connection) throws SQLException {
    result = work.write(connection);
    return result;
  }

  void succeed() {
    written = true;
  }

  void fail(Exception reason) {
    failure = reason;
  }

  void giveTurn() {
    hasTurn = true;
    tell();
  }

  void tell() {
    word.release();
  }

  boolean hasTurn() {
    return hasTurn;
  }

  /** Waits for this long, or until the thread is interrupted. */
  boolean isTold(Duration patience) {
    try {
      return word.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for who is writing it. */
  void awaitWord() {
    word.acquireUninterruptibly();
  }

  T outcome() throws SQLException {
    if (failure instanceof SQLException e) {
      throw e;
    }
    if (!written || result == null) {
      throw new IllegalStateException("A write was left unfinished", failure);
    }
    return result;
  }
}
