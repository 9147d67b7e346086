package wordle.games.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import wordle.service.http.CacheControl;

/**
 * Forbids shared caches to store a response, because each is for one player, and makes private
 * caches revalidate it. Without the header, caches may store even a 404 (RFC 9111 section 4.2.2).
 */
@Provider
public final class PrivateCacheFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    apply(response.getHeaders());
  }

  /** Sets {@code Cache-Control} unless the response has one. */
  public static void apply(MultivaluedMap<String, Object> headers) {
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, CacheControl.PERSONAL);
    }
  }
}
