package wordle.games.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Patience with other processes, of which one may write at a time. SQLite's own looks again after
 * up to a tenth of a second, and whoever comes in between goes first. So the connections are set to
 * give up after milliseconds (server.xml), and what they refuse is begun again here.
 *
 * <p>Patience that was in vain is lost for a second, and for another after each one that comes
 * then: whoever holds the lock for so long is no write like ours, and each further one that waited
 * would hold a thread from who reads. Safe for any number of threads.
 */
final class BusyPatience {

  private static final int BUSY = 5;

  /** For how long nobody waits after somebody did in vain. */
  private static final Duration LOST = Duration.ofSeconds(1);

  private final Duration patience;

  /** When somebody last gave up, by the clock of {@link System#nanoTime}. */
  private final AtomicLong gaveUp = new AtomicLong(System.nanoTime() - LOST.toNanos());

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
        if (DatabaseException.primaryCode(e) != BUSY) {
          throw e;
        }
        giveUpOrGoOn(start, e);
      }
    }
  }

  private void giveUpOrGoOn(long start, SQLException reason) throws SQLException {
    long now = System.nanoTime();
    if (now - start >= patience.toNanos() || now - gaveUp.get() < LOST.toNanos()) {
      gaveUp.set(now);
      throw reason;
    }
  }
}
