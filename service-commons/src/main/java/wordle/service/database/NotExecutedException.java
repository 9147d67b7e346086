package wordle.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Statements were refused, or never reached the engine, and certainly wrote nothing. */
public final class NotExecutedException extends SQLTransientException {

  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * A refusal.
   *
   * @param reason one of few words, such as {@code busy}, for metrics
   */
  public NotExecutedException(String reason, SQLException cause) {
    super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
