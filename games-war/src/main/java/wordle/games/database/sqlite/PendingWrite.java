package wordle.games.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wordle.service.database.SqlTask;

/**
 * A write of {@link GroupCommit} and its outcome. Its own thread reads the outcome after it was
 * completed by a leader, or became the leader itself.
 */
final class PendingWrite<T> {

  private final SqlTask<T> task;
  private final Semaphore signal = new Semaphore(0);
  private boolean leader;
  private boolean written;
  private @Nullable T result;
  private @Nullable Exception failure;

  PendingWrite(SqlTask<T> task) {
    this.task = task;
  }

  T perform(Connection connection) throws SQLException {
    result = task.run(connection);
    return result;
  }

  void succeed() {
    written = true;
  }

  void fail(Exception reason) {
    failure = reason;
  }

  /** Wakes its thread, which then leads. */
  void promote() {
    leader = true;
    complete();
  }

  /** Wakes its thread. */
  void complete() {
    signal.release();
  }

  boolean isLeader() {
    return leader;
  }

  /** Waits until it is completed or promoted; false after a timeout or an interrupt. */
  boolean await(Duration timeout) {
    try {
      return signal.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for the leader that is writing it. */
  void await() {
    signal.acquireUninterruptibly();
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
