package wordle.service.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What filters and resources tell each other of one request, as attributes of it. */
public final class RequestAttributes {

  /** The verified user's name for the access log: a {@link String}, absent if there is none. */
  public static final String USER = "wordle.user";

  private static final String CONTENT_TYPE = "wordle.contentType";
  private static final String QUERY = "wordle.query";

  private RequestAttributes() {}

  /** Keeps what {@link SanitizedRequest} hides. */
  static void keep(HttpServletRequest request) {
    request.setAttribute(CONTENT_TYPE, request.getHeader("Content-Type"));
    request.setAttribute(QUERY, request.getQueryString());
  }

  /** The {@code Content-Type} as the client sent it, null if it sent none. */
  public static @Nullable String contentType(HttpServletRequest request) {
    return (String) request.getAttribute(CONTENT_TYPE);
  }

  /** The query as the client sent it, not decoded, null if it sent none. */
  public static @Nullable String query(HttpServletRequest request) {
    return (String) request.getAttribute(QUERY);
  }
}
