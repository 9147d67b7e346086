package wordle.benchmark;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The least work for a request: it sends the response of {@code /auth} without any check. */
@WebServlet("/*")
public final class BareServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final byte[] BODY = "{\"authenticated\":true}".getBytes(StandardCharsets.US_ASCII);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Remote-User", "player-1");
    response.setHeader("Cache-Control", "private, no-cache");
    response.setContentType("application/json");
    response.setContentLength(BODY.length);
    response.getOutputStream().write(BODY);
  }
}
