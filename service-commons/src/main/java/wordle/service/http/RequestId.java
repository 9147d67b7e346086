package wordle.service.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wordle.service.text.AsciiSet;

/** The id of a request in every log and in its response. */
public final class RequestId {

  /** The header of the request and of the response. */
  static final String HEADER = "X-Request-ID";

  private static final int LONGEST = 64;
  private static final AsciiSet ALLOWED = AsciiSet.of("[A-Za-z0-9._-]");

  /** Loggers and mappers do not get the request. A request keeps its thread to itself. */
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  /** The id of this thread's request, or {@code -} if there is none. */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "-" : id;
  }

  /** The id that the client sent if it is valid, else a new one. */
  static String of(@Nullable String sent) {
    return sent != null && isValid(sent) ? sent : UUID.randomUUID().toString().replace("-", "");
  }

  private static boolean isValid(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && ALLOWED.containsAll(id);
  }

  static void begin(String id) {
    CURRENT.set(id);
  }

  static void end() {
    CURRENT.remove();
  }
}
