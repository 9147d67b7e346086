package wordle.service.json;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.ProblemException;

/**
 * Requires JSON, also of an empty body if it names a type. A form of another site cannot send JSON.
 */
final class JsonContentType {

  /** {@code application/json}, in UTF-8 where a charset is named at all. */
  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=(utf-8|\"utf-8\")\\s*)?", Pattern.CASE_INSENSITIVE);

  private JsonContentType() {}

  static void refuseOthers(HttpServletRequest request) {
    String contentType = contentType(request);
    if (contentType != null && !JSON.matcher(contentType).matches()) {
      throw unsupported();
    }
  }

  static void refuseUnnamed(HttpServletRequest request) {
    if (contentType(request) == null) {
      throw unsupported();
    }
  }

  private static @Nullable String contentType(HttpServletRequest request) {
    return RequestAttributes.contentType(request);
  }

  private static ProblemException unsupported() {
    return new ProblemException(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json, in UTF-8.");
  }
}
