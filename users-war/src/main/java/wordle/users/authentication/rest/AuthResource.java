package wordle.users.authentication.rest;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import wordle.service.http.RequestAttributes;

/**
 * The gateway's question on every request: whose are these credentials? What is asked plainly, with
 * good ones, {@link AuthRequestFilter} has answered before.
 */
@Singleton
@Path("/auth")
public class AuthResource {

  /** The one answer there is, so there is nothing to serialise. */
  static final String AUTHENTICATED = "{\"authenticated\":true}";

  /** Names the user whom {@link AuthenticationFilter} has verified, as registered. */
  @GET
  public Response answer(@Context HttpServletRequest request) {
    return Response.ok(AUTHENTICATED, MediaType.APPLICATION_JSON_TYPE)
        .header("Remote-User", request.getAttribute(RequestAttributes.USER))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache, no-transform")
        .build();
  }
}
