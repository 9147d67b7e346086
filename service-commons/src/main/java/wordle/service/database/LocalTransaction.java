package wordle.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction on one connection: all of its statements are kept, or none. */
public final class LocalTransaction {

  private LocalTransaction() {}

  /**
   * Runs a task on a connection in autocommit, and leaves it in autocommit. If the task fails, its
   * own failure is thrown; a failure of the rollback is added to it as suppressed.
   */
  public static <T> T run(Connection connection, SqlTask<T> task) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = task.run(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /** SQLite has rolled back by itself after some errors, and then fails here. */
  private static void rollBack(Connection connection, Exception reason) {
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
