package wordle.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** A failed operation. The message names the operation and the ids, never values bound to SQL. */
public sealed class DatabaseException extends RuntimeException
    permits DatabaseUnavailableException {

  private static final long serialVersionUID = 1;

  DatabaseException(String operation, SQLException cause) {
    super(operation + " failed: " + describe(cause), cause);
  }

  /** The failure of an operation; unavailable if it has certainly written nothing. */
  public static DatabaseException of(String operation, SQLException cause) {
    return cause instanceof SQLTransientException transientCause
        ? new DatabaseUnavailableException(operation, transientCause)
        : new DatabaseException(operation, cause);
  }

  /** The driver's own message may hold values, so only its code is used. */
  private static String describe(SQLException cause) {
    return cause.getErrorCode() == 0
        ? String.valueOf(cause.getMessage())
        : "database code " + cause.getErrorCode();
  }
}
