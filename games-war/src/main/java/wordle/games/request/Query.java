package wordle.games.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wordle.service.http.RequestAttributes;

/**
 * The parameters in a request's query. Each is decoded by itself, so that one which is malformed
 * matters only to whoever asks for it: JAX-RS would fail on the whole.
 */
public final class Query {

  /** Stands in for what cannot be decoded, as it does for bad UTF-8; no parameter may hold it. */
  private static final String UNREADABLE = "\uFFFD";

  private final List<Parameter> parameters;

  private Query(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /** The parameters of a request, in their order. */
  public static Query of(HttpServletRequest request) {
    return parse(RequestAttributes.query(request));
  }

  static Query parse(@Nullable String query) {
    return query == null
        ? new Query(List.of())
        : new Query(Arrays.stream(query.split("&", -1)).map(Parameter::parse).toList());
  }

  /** All values of a parameter, decoded; U+FFFD stands where one cannot be. */
  public List<String> values(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name.equals(name))
        .map(Parameter::value)
        .toList();
  }

  private record Parameter(String name, String value) {

    static Parameter parse(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Parameter(decode(text), "")
          : new Parameter(decode(text.substring(0, equals)), decode(text.substring(equals + 1)));
    }

    private static String decode(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return UNREADABLE;
      }
    }
  }
}
