package wordle.games.game.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Whatever this service says is for one player: shared caches keep none of it, and a player's own
 * cache asks before it uses it again. HTTP lets caches keep even a 404 for a while unless told not
 * to (RFC 9111 section 4.2.2).
 */
@Provider
public final class PersonalAnswersFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    mark(response.getHeaders());
  }

  /** Says it in the headers of an answer, unless they say something else. */
  static void mark(MultivaluedMap<String, Object> headers) {
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache, no-transform");
    }
  }
}
