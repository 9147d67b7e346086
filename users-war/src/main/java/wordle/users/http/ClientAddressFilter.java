package wordle.users.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import wordle.service.http.GatewaySecret;
import wordle.users.throttling.ClientAddress;

/** Notes the client's address for rate limits, as {@link RequestContext#client}. */
public final class ClientAddressFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient GatewaySecret secret;

  /** Public, because the container calls it. */
  @Inject
  public ClientAddressFilter(GatewaySecret secret) {
    this.secret = secret;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestContext.storeClient(
        ClientAddress.of(forwardedFor(request), request.getRemoteAddr()), request);
    chain.doFilter(request, response);
  }

  /** Only the gateway is trusted to name a client. */
  private @Nullable String forwardedFor(HttpServletRequest request) {
    return secret.matches(Collections.list(request.getHeaders("Gateway-Secret")))
        ? request.getHeader("X-Forwarded-For")
        : null;
  }
}
