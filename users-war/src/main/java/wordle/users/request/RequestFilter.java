package wordle.users.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives each request its id and its line in the log. The answer is held back until the line is
 * written, so that who reads the log after an answer finds it there.
 *
 * <p>What the container refuses before any filter comes here as an error, on its way to the problem
 * that describes it.
 */
public final class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

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
      chain.doFilter(new UnderstoodRequest(request), held);
    } finally {
      RequestLog.write(request, held.getStatus(), System.nanoTime() - start, id);
      RequestId.end();
    }
    held.release();
  }
}
