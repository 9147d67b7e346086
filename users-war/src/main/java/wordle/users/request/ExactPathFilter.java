package wordle.users.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Takes paths as they are written. JAX-RS would overlook a slash too many, matrix parameters and
 * encoded letters, so that one resource had many names, which a gateway's rules do not foresee.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public final class ExactPathFilter implements ContainerRequestFilter {

  /** All paths of this service are plain words. */
  private static final Pattern PLAIN = Pattern.compile("(/[a-z]+)+");

  @Override
  public void filter(ContainerRequestContext request) {
    if (!PLAIN.matcher(request.getUriInfo().getPath(false)).matches()) {
      throw new NotFoundException();
    }
  }
}
