package wordle.service.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Passes every exception of a resource or of JAX-RS to {@link ExceptionResponses}. */
@Provider
@Singleton
public class ThrowableMapper implements ExceptionMapper<Throwable> {

  /** A field, because JAX-RS creates its providers without constructor injection. */
  @Inject private ExceptionResponses responses;

  @Override
  public Response toResponse(Throwable exception) {
    return responses.of(exception);
  }
}
