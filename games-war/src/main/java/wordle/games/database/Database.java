package wordle.games.database;

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
   * The same for a write. A new connection would create a database that is missing, so the files
   * are compared first.
   */
  Connection connectToWrite() throws SQLException {
    files.verify();
    return dataSource.getConnection();
  }
}
