package wordle.games.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wordle.games.text.CharacterSet;

/** The id under which one request stands in every log and in its answer. */
public final class RequestId {

  /** The header that brings an id and takes it back. */
  static final String HEADER = "X-Request-ID";

  private static final int LONGEST = 64;
  private static final CharacterSet ALLOWED = CharacterSet.of("[A-Za-z0-9._-]");

  /** Logging and mappers are far from the request; each request has its thread to itself. */
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  /** The id of the request that this thread answers, or {@code -} where there is none. */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "-" : id;
  }

  /** The id that was sent, if it is a valid one, else one of our own. */
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
