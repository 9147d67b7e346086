package wordle.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** The engine refused statements and certainly wrote nothing. */
public final class NotExecutedException extends SQLTransientException {

  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * A refusal of the engine.
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
