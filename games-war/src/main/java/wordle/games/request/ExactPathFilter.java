package wordle.games.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes paths as they are written. JAX-RS would overlook a slash at the end and matrix parameters,
 * so that one resource had many names, which a gateway's rules do not foresee.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class ExactPathFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath(false);
    if (path.endsWith("/") || path.indexOf(';') >= 0) {
      throw new NotFoundException();
    }
  }
}
