package wordle.service.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.ProblemException;

/** The media type of a body. A form of another site cannot send JSON, so no other type is read. */
final class JsonContentType {

  /** {@code application/json}, in UTF-8 if it names a charset. */
  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=(utf-8|\"utf-8\")\\s*)?", Pattern.CASE_INSENSITIVE);

  private JsonContentType() {}

  static void requireJsonOrNone(@Nullable String contentType) {
    if (contentType != null && !JSON.matcher(contentType).matches()) {
      throw unsupported();
    }
  }

  static void requireSome(@Nullable String contentType) {
    if (contentType == null) {
      throw unsupported();
    }
  }

  private static ProblemException unsupported() {
    return new ProblemException(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json, in UTF-8.");
  }
}
