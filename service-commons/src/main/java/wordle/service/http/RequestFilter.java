package wordle.service.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import wordle.service.Service;

/**
 * Gives each request its id, counts it and logs it. The response is buffered until the line is in
 * the log, so that a client that reads the log after a response finds its line.
 *
 * <p>Requests that the container rejects before any filter are dispatched here as ERROR, and then
 * get a problem document.
 */
public final class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient AllowedHosts hosts;
  private final transient RequestMetrics metrics;
  private final transient Service service;

  /** Public, because the container calls it. */
  @Inject
  public RequestFilter(AllowedHosts hosts, RequestMetrics metrics, Service service) {
    this.hosts = hosts;
    this.metrics = metrics;
    this.service = service;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    String id = RequestId.of(request.getHeader(RequestId.HEADER));
    response.setHeader(RequestId.HEADER, id);
    BufferedResponse buffered = new BufferedResponse(response);
    RequestId.begin(id);
    try {
      if (hosts.include(request)) {
        chain.doFilter(new SanitizedRequest(request, service.requestHeaders()), buffered);
      } else {
        HostRefusal.writeTo(buffered);
      }
    } finally {
      long nanos = System.nanoTime() - start;
      metrics.count(request, buffered.getStatus(), nanos);
      AccessLog.write(request, buffered.getStatus(), nanos, id);
      RequestId.end();
    }
    buffered.flush();
  }
}
