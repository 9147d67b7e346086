package wordle.users.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import wordle.users.limit.ClientAddress;

/**
 * Gives each request its id, its place in the figures and its line in the log. The answer is held
 * back until then, so that who reads the log after an answer finds it there.
 *
 * <p>What the container refuses before any filter comes here as an error, on its way to the problem
 * that describes it.
 */
public final class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient AllowedHosts hosts;
  private final transient GatewaySecret secret;
  private final transient RequestTimes times;

  /** Public, for the container sees no other constructor. */
  @Inject
  public RequestFilter(AllowedHosts hosts, GatewaySecret secret, RequestTimes times) {
    this.hosts = hosts;
    this.secret = secret;
    this.times = times;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    String id = RequestId.of(request.getHeader(RequestId.HEADER));
    response.setHeader(RequestId.HEADER, id);
    HeldResponse held = new HeldResponse(response);
    RequestId.begin(id);
    try {
      if (hosts.include(request)) {
        chain.doFilter(new UnderstoodRequest(request, client(request)), held);
      } else {
        HostRefusal.writeTo(held);
      }
    } finally {
      long nanos = System.nanoTime() - start;
      times.count(request, held.getStatus(), nanos);
      RequestLog.write(request, held.getStatus(), nanos, id);
      RequestId.end();
    }
    held.release();
  }

  /** Whom it counts for: of others than the gateway, no word is taken for that. */
  private ClientAddress client(HttpServletRequest request) {
    boolean isTheGateways = secret.isIn(Collections.list(request.getHeaders("Gateway-Secret")));
    return ClientAddress.of(
        isTheGateways ? request.getHeader("X-Forwarded-For") : null, request.getRemoteAddr());
  }
}
