package wordle.service.database.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import wordle.service.database.NotExecutedException;

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html). */
public final class ResultCode {

  /** Another connection has the lock. */
  public static final int BUSY = 5;

  /** A row violates a constraint of the schema. */
  public static final int CONSTRAINT = 19;

  /** The low byte of an extended result code is its primary one. */
  private static final int PRIMARY = 0xff;

  private ResultCode() {}

  /** The primary code of a failure, 0 if it is not SQLite's. */
  public static int of(SQLException failure) {
    return failure.getErrorCode() & PRIMARY;
  }

  /** The same failure, as a transient one if SQLite has certainly written nothing. */
  public static SQLException classified(SQLException failure) {
    return refusal(failure)
        .<SQLException>map(reason -> new NotExecutedException(reason, failure))
        .orElse(failure);
  }

  /** IOERR (10) is not among them, because a commit may have been kept. */
  private static Optional<String> refusal(SQLException failure) {
    if (failure instanceof DatabaseMovedException) {
      return Optional.of("moved");
    }
    return switch (of(failure)) {
      case BUSY, 6 -> Optional.of("busy");
      case 8 -> Optional.of("read-only");
      case 13 -> Optional.of("full");
      case 14 -> Optional.of("cannot-open");
      default -> Optional.empty();
    };
  }
}
