package wordle.games.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements on one connection, all of which are carried out or none. */
final class LocalTransaction {

  private LocalTransaction() {}

  /** What is carried out. */
  @FunctionalInterface
  interface Work<T> {

    /** Runs the statements. */
    T run() throws SQLException;
  }

  /** Runs the work on a connection in autocommit, to which it returns it. */
  static <T> T on(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.run();
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      throw e;
    }
  }

  /** SQLite may have undone it by itself, as on a full disk, and then complains. */
  private static void undo(Connection connection, Exception reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
