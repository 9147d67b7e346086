package wordle.service.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import wordle.service.Service;
import wordle.service.database.DatabaseUnavailableException;
import wordle.service.http.RequestId;

/** The only dispatch from exceptions to responses, for JAX-RS and for servlet filters. */
@Singleton
public class ExceptionResponses {

  private static final Logger LOGGER = System.getLogger(ExceptionResponses.class.getName());

  private static final Metadata DATABASE_REFUSALS =
      Metadata.builder()
          .withName("wordle_database_refusals")
          .withDescription("Requests that changed nothing because the database was unavailable.")
          .build();

  private final MetricRegistry registry;
  private final String document;

  @Inject
  ExceptionResponses(MetricRegistry registry, Service service) {
    this.registry = registry;
    this.document = "/openapi/" + service.name();
  }

  /** The response to an exception. Errors of the service itself are logged, and name no cause. */
  public Response of(Throwable exception) {
    if (exception instanceof ProblemException refusal) {
      return refusal.problem().response();
    }
    if (exception instanceof DatabaseUnavailableException unavailable) {
      return unavailable(unavailable);
    }
    if (exception instanceof WebApplicationException refusal) {
      return ofJaxRs(refusal);
    }
    return internalError(exception);
  }

  private Response unavailable(DatabaseUnavailableException exception) {
    LOGGER.log(
        Level.WARNING,
        "Request {0} changed nothing: {1}",
        RequestId.current(),
        exception.getMessage());
    registry.counter(DATABASE_REFUSALS, new Tag("reason", exception.reason())).inc();
    return new Problem(
            CommonProblem.UNAVAILABLE,
            "Nothing was changed. Retry after the number of seconds in Retry-After.")
        .response();
  }

  /** JAX-RS rejects paths, methods and media types by itself. */
  private Response ofJaxRs(WebApplicationException refusal) {
    Response original = refusal.getResponse();
    return switch (original.getStatus()) {
      case 404 ->
          new Problem(CommonProblem.NOT_FOUND, "Nothing is at this path; see " + document + ".")
              .response();
      case 405 -> methodNotAllowed(original);
      case 415 ->
          new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.")
              .response();
      default ->
          original.getStatus() < 500
              ? new Problem(CommonProblem.BAD_REQUEST, "Send a request that HTTP allows.")
                  .response()
              : internalError(refusal);
    };
  }

  private static Response methodNotAllowed(Response original) {
    String allow = original.getHeaderString(HttpHeaders.ALLOW);
    return new Problem(CommonProblem.METHOD_NOT_ALLOWED, "Use one of the methods " + allow + ".")
        .builder()
        .header(HttpHeaders.ALLOW, allow)
        .build();
  }

  private static Response internalError(Throwable exception) {
    String requestId = RequestId.current();
    LOGGER.log(Level.ERROR, "Request " + requestId + " failed", exception);
    return new Problem(
            CommonProblem.INTERNAL_ERROR,
            "Report this with the request id "
                + requestId
                + ". Check whether the request was processed before you retry.")
        .response();
  }
}
