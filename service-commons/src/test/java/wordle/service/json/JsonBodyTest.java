package wordle.service.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.service.problem.ProblemException;

class JsonBodyTest {

  private static final String JSON = "application/json";

  @Test
  void membersAreReadByTheirType() throws IOException {
    JsonBody body =
        read(JSON, "{\"name\": \"Zo\u00eb\", \"hard\": true, \"none\": null}").orElseThrow();

    assertEquals(Optional.of("Zo\u00eb"), body.string("name"));
    assertEquals(Optional.of(true), body.bool("hard"));
    assertEquals(Optional.empty(), body.string("none"));
    assertEquals(Optional.empty(), body.bool("missing"));
    assertEquals(400, status(() -> body.string("hard")));
    assertEquals(400, status(() -> body.bool("name")));
  }

  @Test
  void unpairedSurrogateIsRejectedWhereItIsRead() throws IOException {
    JsonBody body = read(JSON, "{\"name\": \"\\ud800\", \"other\": \"a\"}").orElseThrow();

    assertEquals(Optional.of("a"), body.string("other"));
    assertEquals(400, status(() -> body.string("name")));
  }

  @Test
  void emptyBodyNeedsNoType() throws IOException {
    assertEquals(Optional.empty(), read(null, ""));
    assertEquals(Optional.empty(), read(JSON, ""));
    assertEquals(415, status(() -> read("text/plain", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\" "
      })
  void jsonInUtf8IsRead(String type) throws IOException {
    assertEquals(Optional.of("b"), read(type, "{\"a\": \"b\"}").orElseThrow().string("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/jsonp",
        "application/json; charset=latin1",
        "application/json, text/plain"
      })
  void otherTypesAreRejected(String type) {
    assertEquals(415, status(() -> read(type, "{}")));
  }

  @Test
  void bodyWithoutATypeIsRejected() {
    assertEquals(415, status(() -> read(null, "{}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "{\"a\": 1, \"a\": 2}",
        "{} {}",
        "{\"a\": 1,}",
        "{'a': 1}",
        "{\"a\": 01}",
        "{",
        " "
      })
  void otherTextIsRejected(String text) {
    assertEquals(400, status(() -> read(JSON, text)));
  }

  @Test
  void bytesThatAreNotUtf8AreRejected() {
    byte[] latin1 = "{\"name\": \"Zo\u00eb\"}".getBytes(ISO_8859_1);

    assertEquals(
        400, status(() -> JsonBody.read(JSON, latin1.length, new ByteArrayInputStream(latin1))));
  }

  @Test
  void bodyOfMoreThanFourKibibytesIsRejected() throws IOException {
    String largest = "{}" + " ".repeat(4094);
    read(JSON, largest);

    assertEquals(413, status(() -> read(JSON, largest + " ")));
    assertEquals(
        413, status(() -> JsonBody.read(JSON, 4097, new ByteArrayInputStream(new byte[0]))));
  }

  /** Of a client that does not say how long the body is. */
  private static Optional<JsonBody> read(String type, String text) throws IOException {
    return JsonBody.read(type, -1, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @FunctionalInterface
  private interface Call {
    void run() throws IOException;
  }

  private static int status(Call call) {
    return assertThrows(ProblemException.class, call::run).problem().type().status();
  }
}
