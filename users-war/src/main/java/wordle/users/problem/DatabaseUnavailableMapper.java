package wordle.users.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import wordle.users.database.DatabaseUnavailableException;
import wordle.users.request.RequestId;

/**
 * Answers 503 where the database had no room or time and nothing was carried out, and counts how
 * often.
 */
@Provider
@Singleton
public class DatabaseUnavailableMapper implements ExceptionMapper<DatabaseUnavailableException> {

  private static final Logger LOGGER = System.getLogger(DatabaseUnavailableMapper.class.getName());

  private static final Metadata REFUSALS =
      Metadata.builder()
          .withName("wordle_database_refusals")
          .withDescription("Requests that were not carried out, for want of the database.")
          .build();

  /** Not given to the constructor, for JAX-RS makes its providers without asking CDI. */
  @Inject private MetricRegistry registry;

  @Override
  public Response toResponse(DatabaseUnavailableException fault) {
    LOGGER.log(
        Level.WARNING,
        "Request {0} was not carried out: {1}",
        RequestId.current(),
        fault.getMessage());
    registry.counter(REFUSALS, new Tag("reason", fault.reason())).inc();
    return new Problem(
            ProblemType.UNAVAILABLE, "Nothing was changed; try again in the time that is named.")
        .response();
  }
}
