package wordle.games.database.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import wordle.service.database.sqlite.ResultCode;

/**
 * Retries statements while another process has SQLite's lock. SQLite's own busy handler polls with
 * pauses of up to 100 ms, and is not fair. So connections have a busy timeout of a few milliseconds
 * (server.xml), and a statement that fails with BUSY is run again here.
 *
 * <p>After a timeout, statements fail without a retry for one second; each failure within that
 * second restarts it. A lock held this long does not belong to a normal write, and more waiting
 * threads would starve readers. Safe for any number of threads.
 */
final class BusyRetry {

  private static final Duration FAIL_FAST = Duration.ofSeconds(1);

  private final Duration timeout;

  /**
   * When the last final failure was, by {@link System#nanoTime}. For a second after it, statements
   * fail without a retry.
   */
  private final AtomicLong failFastSince = new AtomicLong(System.nanoTime() - FAIL_FAST.toNanos());

  BusyRetry(Duration timeout) {
    this.timeout = timeout;
  }

  /** What is retried. */
  @FunctionalInterface
  interface Attempt<T> {

    /** Keeps all that it writes, or nothing. */
    T run() throws SQLException;
  }

  /**
   * Retries an attempt while it fails with BUSY.
   *
   * @throws SQLException its other failures, or BUSY after the timeout
   */
  <T> T run(Attempt<T> attempt) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        return attempt.run();
      } catch (SQLException e) {
        if (ResultCode.of(e) != ResultCode.BUSY || giveUp(start)) {
          throw e;
        }
      }
    }
  }

  /** Whether a failure is final; if so, statements fail without a retry for one second from now. */
  private boolean giveUp(long start) {
    long now = System.nanoTime();
    boolean isFinal =
        now - start >= timeout.toNanos() || now - failFastSince.get() < FAIL_FAST.toNanos();
    if (isFinal) {
      failFastSince.set(now);
    }
    return isFinal;
  }
}
