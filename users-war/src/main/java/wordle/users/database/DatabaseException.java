package wordle.users.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** A statement that failed: names the operation and the ids, never the values bound to SQL. */
public sealed class DatabaseException extends RuntimeException
    permits DatabaseUnavailableException {

  private static final long serialVersionUID = 1;

  /**
   * Primary result codes after which SQLite has changed nothing: BUSY, LOCKED, READONLY, FULL and
   * CANTOPEN (https://www.sqlite.org/rescode.html). IOERR is none of them: a commit may have come
   * through.
   */
  private static final Set<Integer> NOT_CARRIED_OUT = Set.of(5, 6, 8, 13, 14);

  /** The low byte of an extended result code is its primary one. */
  private static final int PRIMARY_CODE = 0xff;

  DatabaseException(String operation, SQLException cause) {
    super(operation + " failed: " + describe(cause), cause);
  }

  /** The failure of an operation, as the kind that its cause makes it. */
  public static DatabaseException of(String operation, SQLException cause) {
    return wasNotCarriedOut(cause)
        ? new DatabaseUnavailableException(operation, cause)
        : new DatabaseException(operation, cause);
  }

  private static boolean wasNotCarriedOut(SQLException cause) {
    return cause instanceof SQLTransientException
        || cause instanceof DatabaseMovedException
        || NOT_CARRIED_OUT.contains(primaryCode(cause));
  }

  private static String describe(SQLException cause) {
    return cause instanceof DatabaseMovedException
        ? String.valueOf(cause.getMessage())
        : "database code " + cause.getErrorCode();
  }

  static int primaryCode(SQLException cause) {
    return cause.getErrorCode() & PRIMARY_CODE;
  }
}
