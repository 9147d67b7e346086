package wordle.service.database;

import java.sql.SQLTransientException;

/** An operation that certainly wrote nothing. It may succeed later. */
public final class DatabaseUnavailableException extends DatabaseException {

  private static final long serialVersionUID = 1;

  private final String reason;

  DatabaseUnavailableException(String operation, SQLTransientException cause) {
    super(operation, cause);
    reason = cause instanceof NotExecutedException refusal ? refusal.reason() : "no-connection";
  }

  /** Why, in one of few words, for metrics. */
  public String reason() {
    return reason;
  }
}
