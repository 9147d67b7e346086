package wordle.service.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The response to a request for a host that is not one of {@link AllowedHosts}. */
final class HostRefusal {

  /** Bytes, because such a request must not reach JAX-RS and JSON-B. */
  private static final byte[] PROBLEM =
      """
      {"type":"/problems/bad-request","title":"Bad request","status":400,\
      "detail":"Call this service by localhost or 127.0.0.1 in Host, or set ALLOWED_HOSTS."}"""
          .getBytes(StandardCharsets.US_ASCII);

  private HostRefusal() {}

  static void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(PROBLEM);
  }
}
