package wordle.games.database.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Resets the write-ahead log by a checkpoint in RESTART mode. SQLite's automatic checkpoints reset
 * the log only if no connection reads from it at that moment. With three processes that read all
 * the time that is rare, so the log would grow
 * (https://www.sqlite.org/wal.html#avoiding_excessively_large_wal_files). Not thread-safe.
 */
final class WalCheckpointer {

  /**
   * The transactions of this process between two checkpoints; each has a group of writes. With
   * three busy processes, some 400 pages are in the log by then.
   */
  private static final int TRANSACTIONS_PER_CHECKPOINT = 50;

  private static final int TRANSACTIONS_BEFORE_RETRY = 5;

  /**
   * Busy timeout of the checkpoint, in milliseconds. The checkpoint waits for readers that are
   * active when it starts. A read takes less than 1 ms, but its thread may be descheduled. Readers
   * that start later do not block it.
   */
  private static final int TIMEOUT_MILLIS = 50;

  private int transactionsLeft = TRANSACTIONS_PER_CHECKPOINT;

  /** Counts a transaction. Has to be called before it, with a connection in autocommit. */
  void beforeTransaction(Connection connection) {
    transactionsLeft--;
    if (transactionsLeft < 0) {
      transactionsLeft =
          checkpoint(connection) ? TRANSACTIONS_PER_CHECKPOINT : TRANSACTIONS_BEFORE_RETRY;
    }
  }

  /** Whether the log was reset. */
  private static boolean checkpoint(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      int before = firstColumn(statement, "PRAGMA busy_timeout");
      statement.execute("PRAGMA busy_timeout = " + TIMEOUT_MILLIS);
      try {
        return firstColumn(statement, "PRAGMA wal_checkpoint(RESTART)") == 0;
      } finally {
        statement.execute("PRAGMA busy_timeout = " + before);
      }
    } catch (SQLException e) {
      return false; // If the database is at fault, the write itself fails and is reported.
    }
  }

  /** The first column of a checkpoint is 1 if readers or writers blocked it. */
  private static int firstColumn(Statement statement, String pragma) throws SQLException {
    try (ResultSet row = statement.executeQuery(pragma)) {
      return row.getInt(1);
    }
  }
}
