package wordle.users.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem detail (RFC 9457 section 3).
 *
 * @param type the kind, which brings title and status
 * @param detail a sentence that tells the caller what to do
 * @param extensions further members, by name
 */
public record Problem(ProblemType type, String detail, Map<String, Object> extensions) {

  /** The media type of a problem in JSON (RFC 9457 section 6.1). */
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** What credentials are asked for (RFC 7617 section 2). */
  private static final String CHALLENGE = "Basic realm=\"Wordle\", charset=\"UTF-8\"";

  /** Seconds after which a caller may try again what could not be done for want of capacity. */
  private static final int RETRY_AFTER_SECONDS = 1;

  public Problem {
    extensions = Map.copyOf(extensions);
  }

  public Problem(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /**
   * Who asks for too much in a minute is told how long to wait.
   *
   * @param retryAfter told in whole seconds, at least one
   */
  public static Response tooManyRequests(Duration retryAfter) {
    return new Problem(
            ProblemType.TOO_MANY_REQUESTS,
            "Wait for the time that Retry-After names, then try again.")
        .builder()
        .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds() + 1)
        .build();
  }

  /** The answer as it stands; callers that need further headers go on from {@link #builder()}. */
  public Response response() {
    return builder().build();
  }

  /** The answer, open for further headers. */
  public Response.ResponseBuilder builder() {
    Response.ResponseBuilder builder =
        Response.status(type.status()).type(MEDIA_TYPE).entity(members());
    return switch (type) {
      case UNAUTHENTICATED ->
          builder
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case UNAVAILABLE -> builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> builder.header(HttpHeaders.CACHE_CONTROL, "private, no-cache, no-transform");
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "/problems/" + type.kind());
    members.put("title", type.title());
    members.put("status", type.status());
    members.put("detail", detail);
    members.putAll(extensions);
    return members;
  }
}
