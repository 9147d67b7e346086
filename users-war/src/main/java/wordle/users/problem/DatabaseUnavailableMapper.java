package wordle.users.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import wordle.users.database.DatabaseUnavailableException;
import wordle.users.request.RequestId;

/** Answers 503 where the database had no room or time and nothing was carried out. */
@Provider
public final class DatabaseUnavailableMapper
    implements ExceptionMapper<DatabaseUnavailableException> {

  private static final Logger LOGGER = System.getLogger(DatabaseUnavailableMapper.class.getName());

  @Override
  public Response toResponse(DatabaseUnavailableException fault) {
    LOGGER.log(
        Level.WARNING,
        "Request {0} was not carried out: {1}",
        RequestId.current(),
        fault.getMessage());
    return new Problem(
            ProblemType.UNAVAILABLE, "Nothing was changed; try again in the time that is named.")
        .response();
  }
}
