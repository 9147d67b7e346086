package wordle.games.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Has SQLite begin its write-ahead log anew now and then. By itself it does so only where, as
 * somebody writes, nobody reads from the log: of three processes that read all the time somebody
 * does nearly always, and the log grows with each moment that is missed
 * (https://www.sqlite.org/wal.html#avoiding_excessively_large_wal_files). For one thread at a time.
 */
final class LogRestart {

  /**
   * Commits of some six pages each, by three processes: about when SQLite copies them by itself.
   */
  private static final int TURNS = 50;

  /** Until it is tried again, while others write or read for too long. */
  private static final int PAUSE = 5;

  /** Nobody who writes as these processes do takes as long. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final DataSource dataSource;
  private final ProcessQueue queue;
  private int turnsLeft = TURNS;

  LogRestart(DataSource dataSource, ProcessQueue queue) {
    this.dataSource = dataSource;
    this.queue = queue;
  }

  /** Waits in the queue, but for who reads no longer than any statement waits. */
  void afterTurn() {
    turnsLeft--;
    if (turnsLeft <= 0) {
      turnsLeft = restarts() ? TURNS : PAUSE;
    }
  }

  private boolean restarts() {
    try {
      return queue.inTurn(PATIENCE, this::restartsNow);
    } catch (SQLException e) {
      return false; // what was written is on disk all the same
    }
  }

  private boolean restartsNow() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(RESTART)")) {
      return row.next() && row.getInt("busy") == 0;
    }
  }
}
