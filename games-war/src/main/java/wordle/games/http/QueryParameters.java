package wordle.games.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wordle.games.game.PuzzleKind;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.ProblemException;

/**
 * The parameters in the query of a request. Each is decoded by itself, so that a malformed
 * parameter that no resource reads is ignored. JAX-RS would reject the whole query.
 */
public final class QueryParameters {

  /** Replaces text that cannot be decoded, like malformed UTF-8; no valid value contains it. */
  private static final String UNREADABLE = "\uFFFD";

  private final Map<String, List<String>> values;

  private QueryParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of a request. */
  public static QueryParameters of(HttpServletRequest request) {
    return parse(RequestAttributes.query(request));
  }

  static QueryParameters parse(@Nullable String query) {
    return new QueryParameters(
        Arrays.stream(query == null ? new String[0] : query.split("&", -1))
            .map(parameter -> parameter.split("=", 2))
            .collect(
                groupingBy(
                    parts -> decode(parts[0]),
                    mapping(parts -> parts.length == 1 ? "" : decode(parts[1]), toList()))));
  }

  /**
   * The value of a parameter, decoded, with U+FFFD in place of text that cannot be decoded.
   *
   * @return empty if the parameter is missing
   * @throws ProblemException with 400 if the parameter is repeated
   */
  public Optional<String> value(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw invalid("Give " + name + " only once.");
    }
    return given.stream().findFirst();
  }

  /**
   * The parameter {@code puzzle}.
   *
   * @return empty if it is missing, which means all kinds
   * @throws ProblemException with 400 if there is no such kind, or the parameter is repeated
   */
  public Optional<PuzzleKind> puzzleKind() {
    return value("puzzle")
        .map(
            name ->
                PuzzleKind.parse(name)
                    .orElseThrow(() -> invalid("Set puzzle to random or daily.")));
  }

  /** A problem with the value of a parameter: 400. */
  public static ProblemException invalid(String detail) {
    return new ProblemException(GamesProblem.INVALID_PARAMETER, detail);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return UNREADABLE;
    }
  }
}
