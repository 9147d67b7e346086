package wordle.users.authentication.rest;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import wordle.service.http.CacheControl;
import wordle.service.http.RequestAttributes;

/**
 * The path of the gateway's subrequest, for JAX-RS, which derives the responses to HEAD, OPTIONS
 * and other methods from it. {@link AuthRequestFilter} responds to GET.
 */
@Singleton
@Path("/auth")
public class AuthResource {

  /** Names the authenticated user, as registered. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    return Response.ok(AuthRequestFilter.BODY, MediaType.APPLICATION_JSON_TYPE)
        .header("Remote-User", request.getAttribute(RequestAttributes.USER))
        .header("Cache-Control", CacheControl.PERSONAL)
        .build();
  }
}
