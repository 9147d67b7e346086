package wordle.users.database;

import java.sql.SQLException;

/**
 * A statement that was certainly not carried out, and may be once the database has room or time, or
 * its file is back.
 */
public final class DatabaseUnavailableException extends DatabaseException {

  private static final long serialVersionUID = 1;

  private final String reason;

  DatabaseUnavailableException(String operation, SQLException cause) {
    super(operation, cause);
    reason = cause instanceof DatabaseMovedException ? "moved" : reasonOf(primaryCode(cause));
  }

  /** Why, in a word, of which there are few. */
  public String reason() {
    return reason;
  }

  private static String reasonOf(int code) {
    return switch (code) {
      case 5, 6 -> "busy";
      case 8 -> "read-only";
      case 13 -> "full";
      case 14 -> "cannot-open";
      default -> "no-connection";
    };
  }
}
