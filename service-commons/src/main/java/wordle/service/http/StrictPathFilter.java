package wordle.service.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Accepts paths only as the documents write them. JAX-RS would ignore additional slashes and matrix
 * parameters. A resource would have many paths, which the rules of a gateway do not cover. Escapes
 * need no check, because {@link SanitizedRequest} keeps JAX-RS from decoding them.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public final class StrictPathFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath(false);
    if (!isStrict(path)) {
      throw new NotFoundException();
    }
  }

  private static boolean isStrict(String path) {
    return !path.endsWith("/") && !path.contains("//") && path.indexOf(';') < 0;
  }
}
