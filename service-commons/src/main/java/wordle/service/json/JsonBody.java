package wordle.service.json;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.ProblemException;
import wordle.service.text.Utf8;

/**
 * A request's body: one JSON object in UTF-8 (RFC 8259), read strictly. JSON-B would accept numbers
 * as strings, trailing text and broken UTF-8.
 */
public final class JsonBody {

  private static final int LARGEST_BYTES = 4096;

  /** Made once, because each creation searches the class path. */
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private final Map<String, JsonValue> members;

  private JsonBody(Map<String, JsonValue> members) {
    this.members = members;
  }

  /**
   * Reads a body that is required.
   *
   * @throws ProblemException with 415, 413 or 400, in this order
   */
  public static JsonBody required(HttpServletRequest request) {
    return optional(request)
        .orElseThrow(() -> malformed("Send a body: one JSON object, such as {}."));
  }

  /**
   * Reads a body that may be left out.
   *
   * @return empty if there is none
   * @throws ProblemException with 415, 413 or 400, in this order
   */
  public static Optional<JsonBody> optional(HttpServletRequest request) {
    try {
      return read(
          RequestAttributes.contentType(request),
          request.getContentLengthLong(),
          request.getInputStream());
    } catch (IOException e) {
      // The body ended early or its chunks are malformed; the container throws no specific type.
      throw new ProblemException(
          CommonProblem.BAD_REQUEST, "Send the whole body, framed as its headers say.");
    }
  }

  /**
   * Reads a body.
   *
   * @param length in bytes, negative if the client did not say
   */
  static Optional<JsonBody> read(@Nullable String contentType, long length, InputStream input)
      throws IOException {
    JsonContentType.requireJsonOrNone(contentType);
    byte[] bytes = read(length, input);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    JsonContentType.requireSome(contentType);
    return Optional.of(new JsonBody(parse(decode(bytes))));
  }

  /**
   * A member that is a string.
   *
   * @return empty if the member is missing or null
   * @throws ProblemException with 400 if it is of another type or holds unpaired surrogates
   */
  public Optional<String> string(String name) {
    JsonValue value = members.getOrDefault(name, JsonValue.NULL);
    return switch (value.getValueType()) {
      case NULL -> Optional.empty();
      case STRING -> Optional.of(wellFormed(name, ((JsonString) value).getString()));
      default -> throw malformed("Send " + name + " as a JSON string.");
    };
  }

  /**
   * A member that is a boolean.
   *
   * @return empty if the member is missing or null
   * @throws ProblemException with 400 if it is of another type
   */
  public Optional<Boolean> bool(String name) {
    JsonValue value = members.getOrDefault(name, JsonValue.NULL);
    return switch (value.getValueType()) {
      case NULL -> Optional.empty();
      case TRUE -> Optional.of(true);
      case FALSE -> Optional.of(false);
      default -> throw malformed("Send " + name + " as true or false.");
    };
  }

  private static byte[] read(long length, InputStream input) throws IOException {
    if (length > LARGEST_BYTES) {
      throw tooLarge();
    }
    byte[] bytes = input.readNBytes(LARGEST_BYTES + 1);
    if (bytes.length > LARGEST_BYTES) {
      throw tooLarge();
    }
    return bytes;
  }

  private static String decode(byte[] bytes) {
    return Utf8.decode(bytes).orElseThrow(() -> malformed("Send the body in UTF-8."));
  }

  private static Map<String, JsonValue> parse(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      return object(parser);
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      // Parsson throws no specific exception for an object that is nested too deeply.
      throw malformed("Send well-formed JSON.");
    }
  }

  private static Map<String, JsonValue> object(JsonParser parser) {
    if (parser.next() != JsonParser.Event.START_OBJECT) {
      throw malformed("Send one JSON object, not another JSON value.");
    }
    Map<String, JsonValue> members = members(parser);
    if (parser.hasNext()) {
      throw malformed("Send one JSON object and nothing after it.");
    }
    return members;
  }

  /** Other parsers may read another one of two equal names. */
  private static Map<String, JsonValue> members(JsonParser parser) {
    Map<String, JsonValue> members = new HashMap<>();
    while (parser.next() == JsonParser.Event.KEY_NAME) {
      String name = parser.getString();
      parser.next();
      if (members.put(name, parser.getValue()) != null) {
        throw malformed("Send each member once.");
      }
    }
    return members;
  }

  private static String wellFormed(String name, String text) {
    if (!Utf8.canEncode(text)) {
      throw malformed("Send " + name + " without unpaired surrogates.");
    }
    return text;
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(CommonProblem.MALFORMED_BODY, detail);
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        CommonProblem.BODY_TOO_LARGE, "Send a body of at most " + LARGEST_BYTES + " bytes.");
  }
}
