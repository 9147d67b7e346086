package wordle.users.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wordle.users.problem.ProblemException;
import wordle.users.problem.ProblemType;
import wordle.users.request.RequestAttributes;

/** JSON and nothing else, also where there is no content: no other site's form can act. */
final class MediaTypeRule {

  /** {@code application/json}, in UTF-8 where a charset is named at all. */
  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=(utf-8|\"utf-8\")\\s*)?", Pattern.CASE_INSENSITIVE);

  private MediaTypeRule() {}

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
    return (String) request.getAttribute(RequestAttributes.CONTENT_TYPE);
  }

  private static ProblemException unsupported() {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json, in UTF-8.");
  }
}
