package wordle.users.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers whatever nobody expected, without a word of what it was. */
@Provider
public final class ThrowableMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable fault) {
    return Fault.logged(fault);
  }
}
