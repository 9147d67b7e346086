package wordle.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements on a connection. They may run again, but only if nothing of them was kept. */
@FunctionalInterface
public interface SqlTask<T> {

  /** Runs the statements. The caller begins and ends transactions, and closes the connection. */
  T run(Connection connection) throws SQLException;
}
