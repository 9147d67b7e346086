package wordle.testing.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

/** The security headers of every response. */
public final class SecurityHeaders {

  private static final Map<String, String> EXPECTED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private SecurityHeaders() {}

  /** Fails unless each header is there once, and no CORS header is. */
  public static void assertOn(Response response) {
    EXPECTED.forEach(
        (name, value) -> assertEquals(value, response.requiredHeader(name), response::toString));
    String policy = response.requiredHeader("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; "), response::toString);
    assertTrue(policy.endsWith("frame-ancestors 'none'"), response::toString);
    assertTrue(
        response.headers().keySet().stream().noneMatch(name -> name.startsWith("access-control-")),
        response::toString);
  }
}
