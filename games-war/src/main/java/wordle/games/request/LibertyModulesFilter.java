package wordle.games.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses foreign hosts in a web module of Liberty's own, as {@link RequestFilter} does here. */
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
