package wordle.service.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import wordle.service.http.CacheControl;

/**
 * A problem detail (RFC 9457 section 3).
 *
 * @param type the kind, which brings title and status
 * @param detail a sentence that says what the client can do
 * @param extensions further members, by name
 */
public record Problem(ProblemType type, String detail, Map<String, Object> extensions) {

  /** The media type of a problem in JSON (RFC 9457 section 6.1). */
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** The challenge for credentials (RFC 7617 section 2). */
  private static final String CHALLENGE = "Basic realm=\"Wordle\", charset=\"UTF-8\"";

  /** Seconds after which a client may retry a request that found no capacity. */
  private static final int RETRY_AFTER_SECONDS = 1;

  public Problem {
    extensions = Map.copyOf(extensions);
  }

  public Problem(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /** The complete response. */
  public Response response() {
    return builder().build();
  }

  /** The response, to which further headers can be added. */
  public Response.ResponseBuilder builder() {
    Response.ResponseBuilder builder =
        Response.status(type.status()).type(MEDIA_TYPE).entity(members());
    return switch (type.status()) {
      case 401 ->
          builder
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case 503 -> builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> builder.header(HttpHeaders.CACHE_CONTROL, CacheControl.PERSONAL);
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
