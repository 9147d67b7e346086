package wordle.testing.system;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Goreman's output.
 *
 * @param process the name in the Procfile, or {@code system} for what has no such prefix
 * @param text what the process wrote
 */
public record LogLine(String process, String text) {

  private static final Pattern COLOURS = Pattern.compile("\\e\\[[0-9;]*m");
  private static final Pattern PREFIXED =
      Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\s+(\\S+)\\s+\\| (.*)");
  private static final Pattern REQUEST =
      Pattern.compile("([^ ]+) ([^ ]+) (\\d{3}) (\\d+)ms ([^ ]+) ([^ ]+)");

  static LogLine parse(String output) {
    String plain = COLOURS.matcher(output).replaceAll("");
    Matcher matcher = PREFIXED.matcher(plain);
    return matcher.matches()
        ? new LogLine(matcher.group(1), matcher.group(2))
        : new LogLine("system", plain);
  }

  /** Whether a service wrote it, and not the gateway. */
  boolean isOfService() {
    return process.startsWith("users") || process.startsWith("games");
  }

  /** Whether it is a line of an access log, or an error that nginx had with one request. */
  boolean isAboutRequest() {
    return request().isPresent() || text.contains(", request: \"");
  }

  /** The request of an access log line. */
  public Optional<RequestLine> request() {
    Matcher matcher = REQUEST.matcher(text);
    return isOfService() && matcher.matches()
        ? Optional.of(
            new RequestLine(
                process,
                matcher.group(1),
                matcher.group(2),
                Integer.parseInt(matcher.group(3)),
                matcher.group(5),
                matcher.group(6)))
        : Optional.empty();
  }
}
