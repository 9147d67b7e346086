package wordle.games.database;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Patience with other processes, of which one may write at a time. SQLite's own looks again after
 * up to a tenth of a second, and whoever comes in between goes first: of three processes that write
 * all the time, two would wait until they give up. So the connections are set to give up after
 * milliseconds (server.xml), and what they refuse is begun again here.
 */
final class BusyPatience {

  private static final int BUSY = 5;

  private final Duration patience;

  /** Gives up after about this time. */
  BusyPatience(Duration patience) {
    this.patience = patience;
  }

  /** What may be begun again. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it, or nothing of it. */
    T run() throws SQLException;
  }

  /** Does the work once no other process is in its way. */
  <T> T run(Work<T> work) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        return work.run();
      } catch (SQLException e) {
        if (DatabaseException.primaryCode(e) != BUSY || isOver(start)) {
          throw e;
        }
      }
    }
  }

  private boolean isOver(long start) {
    return System.nanoTime() - start >= patience.toNanos();
  }
}
