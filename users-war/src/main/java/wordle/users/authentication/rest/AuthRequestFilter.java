package wordle.users.authentication.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import wordle.service.http.CacheControl;
import wordle.service.http.RequestAttributes;

/**
 * Responds to the gateway's subrequest, {@code GET /auth}, which {@link AuthenticationFilter} has
 * let pass. There is one for each request of a user, and JAX-RS would cost more CPU time than the
 * rest of the response (docs/performance.md).
 */
public final class AuthRequestFilter extends HttpFilter {

  static final String BODY = "{\"authenticated\":true}";

  private static final long serialVersionUID = 1;

  private static final String MINIMAL = "return=minimal";
  private static final byte[] BODY_BYTES = BODY.getBytes(StandardCharsets.US_ASCII);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isAuthRequest(request)) {
      response.setHeader("Remote-User", (String) request.getAttribute(RequestAttributes.USER));
      response.setHeader("Cache-Control", CacheControl.PERSONAL);
      writeBody(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The container also maps other spellings of the path to this filter. */
  private static boolean isAuthRequest(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().equals("/auth");
  }

  /** Honours the preference that the gateway sends; others may be ignored (RFC 7240). */
  private static void writeBody(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (MINIMAL.equals(request.getHeader("Prefer"))) {
      response.setHeader("Preference-Applied", MINIMAL);
      response.setContentLength(0);
    } else {
      response.setContentType("application/json");
      response.getOutputStream().write(BODY_BYTES);
    }
  }
}
