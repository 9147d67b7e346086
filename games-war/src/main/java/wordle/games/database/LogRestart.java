package wordle.games.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has SQLite begin its write-ahead log anew now and then. By itself it does so only where, as
 * somebody writes, nobody reads from the log: of three processes that read all the time somebody
 * does nearly always, and the log grows with each moment that is missed
 * (https://www.sqlite.org/wal.html#avoiding_excessively_large_wal_files). For one thread at a time.
 */
final class LogRestart {

  /** Of one process; three that write as much come to one in fifty turns, some 400 pages. */
  private static final int TURNS = 50;

  /** Until it is tried again, while somebody reads or writes for too long. */
  private static final int PAUSE = 5;

  /**
   * How long those are waited for who read as it begins, in milliseconds: a read takes less than
   * one, but its thread may lose its core in the middle. Who comes later is in nobody's way, for
   * all is copied by then.
   */
  private static final int PATIENCE = 50;

  private int turnsLeft = TURNS;

  /** Call it with a connection in autocommit, whose process is about to write. */
  void beforeTurn(Connection connection) {
    turnsLeft--;
    if (turnsLeft < 0) {
      turnsLeft = restarts(connection) ? TURNS : PAUSE;
    }
  }

  private static boolean restarts(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      int before = number(statement, "PRAGMA busy_timeout");
      statement.execute("PRAGMA busy_timeout = " + PATIENCE);
      try {
        return number(statement, "PRAGMA wal_checkpoint(RESTART)") == 0;
      } finally {
        statement.execute("PRAGMA busy_timeout = " + before);
      }
    } catch (SQLException e) {
      return false; // who writes next will see what is wrong
    }
  }

  /** The first column: of a checkpoint, whether it was kept from what it was asked for. */
  private static int number(Statement statement, String pragma) throws SQLException {
    try (ResultSet row = statement.executeQuery(pragma)) {
      return row.getInt(1);
    }
  }
}
