package wordle.users.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns what JAX-RS itself refuses (path, method, media type) into problems. */
@Provider
public final class WebApplicationExceptionMapper
    implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response original = refusal.getResponse();
    return switch (original.getStatus()) {
      case 404 ->
          new Problem(ProblemType.NOT_FOUND, "There is nothing at this path; see /openapi/users.")
              .response();
      case 405 -> methodNotAllowed(original);
      case 415 ->
          new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.")
              .response();
      default -> other(refusal, original.getStatus());
    };
  }

  private static Response methodNotAllowed(Response original) {
    String allow = original.getHeaderString(HttpHeaders.ALLOW);
    return new Problem(ProblemType.METHOD_NOT_ALLOWED, "Use one of the methods " + allow + ".")
        .builder()
        .header(HttpHeaders.ALLOW, allow)
        .build();
  }

  private static Response other(WebApplicationException refusal, int status) {
    if (status < 500) {
      return new Problem(ProblemType.BAD_REQUEST, "Send a request that HTTP allows.").response();
    }
    return Fault.logged(refusal);
  }
}
