package wordle.users.authentication.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wordle.service.http.RequestAttributes;
import wordle.users.authentication.AuthenticationResult;
import wordle.users.authentication.Authenticator;
import wordle.users.http.RequestContext;
import wordle.users.throttling.ClientAddress;

/**
 * Gives the gateway its answer to good credentials before JAX-RS is asked: the question comes with
 * every request there is, and JAX-RS cost more than all the rest of the answer
 * (docs/performance.md). Whatever is no plain {@code GET /auth} with good credentials goes on to
 * JAX-RS, which knows all refusals, and the verdict with it.
 */
public final class AuthRequestFilter extends HttpFilter {

  /** The {@link AuthenticationResult} on a request that goes on; absent where there is none yet. */
  static final String VERDICT = "wordle.verdict";

  private static final long serialVersionUID = 1;

  private static final byte[] AUTHENTICATED =
      AuthResource.AUTHENTICATED.getBytes(StandardCharsets.US_ASCII);

  private final transient Authenticator authenticator;

  /** Public, for the container sees no other constructor. */
  @Inject
  public AuthRequestFilter(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPlain(request)
        && authenticate(request) instanceof AuthenticationResult.Verified verified) {
      String name = verified.user().username().spelling();
      request.setAttribute(RequestAttributes.USER, name);
      name(name, response);
      if (prefersNoBody(request)) {
        leaveOut(response);
      } else {
        write(response);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The container maps other spellings of the path here, too. */
  private static boolean isPlain(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().equals("/auth");
  }

  /** Where that fails, as without a database, JAX-RS asks again and turns it into a problem. */
  private @Nullable AuthenticationResult authenticate(HttpServletRequest request) {
    try {
      List<String> headers = Collections.list(request.getHeaders("Authorization"));
      ClientAddress client = (ClientAddress) request.getAttribute(RequestContext.CLIENT);
      AuthenticationResult verdict = authenticator.authenticate(headers, client);
      request.setAttribute(VERDICT, verdict);
      return verdict;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static void name(String user, HttpServletResponse response) {
    response.setHeader("Remote-User", user);
    response.setHeader("Cache-Control", "private, no-cache, no-transform");
  }

  /**
   * As the gateway does; another preference, or one among several, may be passed over (RFC 7240).
   */
  private static boolean prefersNoBody(HttpServletRequest request) {
    return "return=minimal".equals(request.getHeader("Prefer"));
  }

  private static void leaveOut(HttpServletResponse response) {
    response.setHeader("Preference-Applied", "return=minimal");
    response.setContentLength(0);
  }

  private static void write(HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(AUTHENTICATED);
  }
}
