package wordle.users.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The service's database.
 *
 * @param dataSource gives connections in autocommit
 * @param files what the connections have open
 */
public record Database(DataSource dataSource, DatabaseFiles files) {

  /**
   * A connection in autocommit.
   *
   * @throws DatabaseMovedException where the database was found to be missing or replaced
   */
  public Connection connect() throws SQLException {
    files.requireVerified();
    return dataSource.getConnection();
  }

  /**
   * Runs a write, and returns when it is on disk, in the file that has the database's name. The
   * files are compared before as well: a new connection would create a database that is missing.
   *
   * @throws DatabaseMovedException where the database is missing or was replaced
   */
  public <T> T write(Work<T> work) throws SQLException {
    files.verify();
    try (Connection connection = dataSource.getConnection()) {
      T result = work.on(connection);
      files.verify();
      return result;
    }
  }

  /** What is written. */
  @FunctionalInterface
  public interface Work<T> {

    /** Writes it, and has committed it when it returns. */
    T on(Connection connection) throws SQLException;
  }
}
