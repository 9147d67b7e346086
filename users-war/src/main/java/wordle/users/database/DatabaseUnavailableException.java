package wordle.users.database;

import java.sql.SQLException;

/**
 * A statement that was certainly not carried out, and may be once the database has room or time.
 */
public final class DatabaseUnavailableException extends DatabaseException {

  private static final long serialVersionUID = 1;

  DatabaseUnavailableException(String operation, SQLException cause) {
    super(operation, cause);
  }
}
