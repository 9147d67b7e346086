package wordle.testing.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it was received.
 *
 * @param status the HTTP status
 * @param headers values by name; the names in lower case
 * @param body the bytes, without any transfer coding
 */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
public record Response(int status, Map<String, List<String>> headers, byte[] body) {

  /** The values of a header, none if it is absent. */
  public List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The value of a header that may be absent but stands once at most. */
  public Optional<String> header(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new AssertionError(name + " stands " + values.size() + " times in " + this);
    }
    return values.stream().findFirst();
  }

  /** The value of a header that has to be there, once. */
  public String requiredHeader(String name) {
    return header(name).orElseThrow(() -> new AssertionError("No " + name + " in " + this));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as one JSON object. */
  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }

  /** Fails unless the status is this one. */
  public Response expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected " + expected + ", got " + this);
    }
    return this;
  }

  /** Fails unless this is a problem of this status and kind, as {@link Problems} defines it. */
  public Response assertProblem(int problemStatus, String kind) {
    Problems.assertProblem(problemStatus, kind, this);
    return this;
  }

  @Override
  public String toString() {
    return status + " " + headers + "\n" + text();
  }
}
