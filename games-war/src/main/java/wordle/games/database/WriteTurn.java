package wordle.games.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The turn to write, for one after the other of a process's threads, in the order in which they
 * come. SQLite lets one connection write at a time, and those that wait for it look again now and
 * then: of many, some look at the wrong moments for so long that they give up. So only one of a
 * process waits there, and the others here, where they are called, and hold no connection that a
 * read could use.
 */
final class WriteTurn {

  private final Semaphore turn = new Semaphore(1, true);
  private final Duration patience;

  /** Turns for which nobody waits any longer than this. */
  WriteTurn(Duration patience) {
    this.patience = patience;
  }

  /** What is written in a turn. */
  @FunctionalInterface
  interface Work<T> {

    /** Writes it. */
    T write() throws SQLException;
  }

  /**
   * Does the work in its turn.
   *
   * @throws SQLTransientException where the turn did not come and nothing was begun
   */
  <T> T run(Work<T> work) throws SQLException {
    if (!comes()) {
      throw new SQLTransientException("Other writes took too long");
    }
    try {
      return work.write();
    } finally {
      turn.release();
    }
  }

  private boolean comes() {
    try {
      return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
