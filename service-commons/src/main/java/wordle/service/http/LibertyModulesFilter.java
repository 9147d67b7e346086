package wordle.service.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Rejects foreign hosts in Liberty's own web modules, as {@link RequestFilter} does in the service.
 */
final class LibertyModulesFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient AllowedHosts hosts;

  LibertyModulesFilter(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (hosts.include(request)) {
      chain.doFilter(request, response);
    } else {
      HostRefusal.writeTo(response);
    }
  }
}
