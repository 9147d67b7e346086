package wordle.e2e.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Users, Games and the gateway reject the same bad bodies with the same problems. */
@ExtendWith(SharedSystem.class)
@Tag("slow")
class BodyFaultsGatewayIT {

  private static final String JSON = "application/json";
  private static final int LARGEST = 4096;

  private static List<Endpoint> endpoints;

  /** Calls whose body may be absent, and which act without one. */
  private static List<Endpoint> bodyless;

  private static Client player;
  private static String game;

  @BeforeAll
  static void findEndpoints(RunningSystem system) {
    Account account = system.newAccount();
    player = system.client(account);
    game = "/games/" + player.startGame().getString("id");
    endpoints = Endpoint.all(system, account, game);
    bodyless =
        Stream.of("POST /games", "DELETE /games", "DELETE /users/me")
            .map(call -> Endpoint.throughGateway(system, call, account))
            .toList();
  }

  @AfterEach
  void nothingWasCounted() {
    assertEquals(6, player.get(game).expect(200).json().getInt("guessesRemaining"));
  }

  @ParameterizedTest
  @MethodSource
  void bodyThatIsNotOneJsonObjectIsMalformed(String body) {
    assertSameProblem(400, "malformed-body", endpoint -> endpoint.post(JSON, body));
  }

  static Stream<String> bodyThatIsNotOneJsonObjectIsMalformed() {
    return Stream.of(
        "",
        " \n",
        "null",
        "true",
        "5",
        "\"crane\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{}}",
        "{}{}",
        "{} {}",
        "{},",
        "{}x",
        "{} null",
        "x{}",
        "{,}",
        "{\"guess\"}",
        "{\"guess\":}",
        "{\"guess\":\"crane\",}",
        "{\"guess\":\"crane\"",
        "{\"guess\":\"crane}",
        "{'guess':'crane'}",
        "{guess:\"crane\"}",
        "{\"guess\":\"crane\" \"username\":\"a\"}",
        "{\"guess\"=\"crane\"}",
        "{\"x\":NaN}",
        "{\"x\":01}",
        "{\"x\":+1}",
        "{\"x\":.5}",
        "{\"x\":1.}",
        "{\"x\":0x1}",
        "{\"x\":Infinity}",
        "{\"x\":undefined}",
        "{\"x\":TRUE}",
        "{\"x\":\"\\x41\"}",
        "{\"x\":\"\\u12\"}",
        "{\"x\":\"a\nb\"}",
        "{\"x\":\"a\tb\"}",
        "{\"x\":\"a\0b\"}",
        "{}\0",
        "\0{}",
        "/* comment */ {}",
        "{} // comment",
        "guess=crane",
        "<guess>crane</guess>",
        "[".repeat(2_000),
        "{\"x\":" + "[".repeat(1_900) + "]".repeat(1_900) + "}",
        "{\"x\":".repeat(500));
  }

  @ParameterizedTest
  @MethodSource
  void bodyThatIsNotUtf8IsMalformed(byte[] body) {
    assertSameProblem(
        400, "malformed-body", endpoint -> endpoint.post(JSON, new String(body, ISO_8859_1)));
  }

  static Stream<byte[]> bodyThatIsNotUtf8IsMalformed() {
    String object =
        "{\"guess\": \"cr\u00e4ne\", \"username\": \"\u00e4\", \"password\": \"\u00e4\"}";
    return Stream.of(
        object.getBytes(ISO_8859_1),
        object.getBytes(UTF_16BE),
        ("\ufeff" + object).getBytes(UTF_16BE),
        text("{\"x\": \"\u00ff\"}"),
        text("{\"x\": \"\u00c0\u00af\"}"),
        text("{\"x\": \"\u00ed\u00a0\u0080\"}"),
        text("{\"x\": \"\u00f5\u0080\u0080\u0080\"}"),
        text("{\"x\": \"\u00e2\u0082\"}"),
        text("{\"x\": \"\u0080\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "0",
        "-1.5e3",
        "12345678",
        "true",
        "false",
        "[]",
        "[\"crane\"]",
        "{}",
        "{\"guess\": \"crane\"}",
        "\"\\ud83c\"",
        "\"\\udfb2\\ud83c\"",
        "\"abc\\ud800defgh\""
      })
  void memberOfAnotherTypeThanTextIsMalformed(String value) {
    String body = "{\"guess\": %1$s, \"username\": %1$s, \"password\": %1$s}".formatted(value);

    assertSameProblem(400, "malformed-body", endpoint -> endpoint.post(JSON, body));
  }

  @Test
  void oneMemberOfAnotherTypeIsEnough() {
    for (String body :
        List.of(
            "{\"username\": 5, \"password\": 5, \"guess\": 5}",
            "{\"username\": \"someone\", \"password\": 12345678, \"guess\": true}",
            "{\"username\": \"someone\", \"password\": [], \"guess\": []}")) {
      assertSameProblem(400, "malformed-body", endpoint -> endpoint.post(JSON, body));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "text/json",
        "application/jsonx",
        "application/json5",
        "application/problem+json",
        "application/*",
        "*/*",
        "json",
        ";",
        "/",
        "application/json, text/plain",
        "text/plain, application/json",
        "application/json; charset=utf-16",
        "application/json; charset=iso-8859-1",
        "application/json;charset=",
        "application/octet-stream",
        "text/html"
      })
  void bodyOfAnotherMediaTypeIsRefused(String mediaType) {
    assertSameProblem(415, "unsupported-media-type", endpoint -> endpoint.post(mediaType, "{}"));
    assertSameProblem(415, "unsupported-media-type", endpoint -> endpoint.post(mediaType, ""));
  }

  @Test
  void bodyOfNoMediaTypeIsRefused() {
    assertSameProblem(
        415, "unsupported-media-type", endpoint -> endpoint.send("Content-Length: 2", "{}"));
    assertSameProblem(
        415,
        "unsupported-media-type",
        endpoint -> endpoint.send("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "text/json",
        "application/json; charset=iso-8859-1",
        "application/jsonp",
        "json",
        ";"
      })
  void otherMediaTypeNeitherStartsNorRemovesAnything(String mediaType) {
    for (Endpoint endpoint : bodyless) {
      for (String body : List.of("", "{}", "a=b")) {
        assertProblem(415, "unsupported-media-type", endpoint.post(mediaType, body));
      }
    }
    assertNothingChanged();
  }

  @Test
  void contentWithoutMediaTypeNeitherStartsNorRemovesAnything() {
    for (Endpoint endpoint : bodyless) {
      assertProblem(415, "unsupported-media-type", endpoint.send("Content-Length: 2", "{}"));
    }
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "5",
        "\"x\"",
        "{",
        "{}{}",
        "{} x",
        "{'a':1}",
        "\u00ef\u00bb\u00bf{}",
        " ",
        "{\"a\":\"\u00e4\"}"
      })
  void malformedBodyNeitherStartsNorRemovesAnything(String body) {
    for (Endpoint endpoint : bodyless) {
      assertProblem(400, "malformed-body", endpoint.post(JSON, body));
    }
    assertNothingChanged();
  }

  @Test
  void bodyThatIsTooLargeNeitherStartsNorRemovesAnything() {
    for (Endpoint endpoint : bodyless) {
      assertProblem(413, "body-too-large", endpoint.post(JSON, padded(LARGEST + 1)));
      assertProblem(413, "body-too-large", chunked(endpoint, padded(LARGEST + 1)));
    }
    assertNothingChanged();
  }

  @Test
  void largestBodyStartsAndRemovesGames(RunningSystem system) {
    Account other = system.newAccount();
    for (String call : List.of("POST /games", "DELETE /games")) {
      Endpoint endpoint = Endpoint.throughGateway(system, call, other);
      int done = call.startsWith("POST") ? 201 : 204;
      assertEquals(done, endpoint.post(JSON, padded(LARGEST)).status(), call);
      assertEquals(done, chunked(endpoint, padded(LARGEST)).status(), call);
    }
  }

  private static void assertNothingChanged() {
    assertEquals(1, player.get("/games").expect(200).json().getJsonArray("games").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "application/json ; charset=\"UTF-8\"",
        "Application/Json; Charset=Utf-8"
      })
  void jsonIsTakenHoweverItIsSpelled(String mediaType) {
    for (Endpoint endpoint : endpoints) {
      assertEquals(
          422, endpoint.post(mediaType, "{\"guess\": \"zzzzz\"}").status(), endpoint.name());
    }
  }

  @Test
  void bodyOfFourKibibytesIsReadAndOneByteMoreIsNot() {
    String largest = padded(LARGEST);
    String larger = padded(LARGEST + 1);

    for (Endpoint endpoint : endpoints) {
      assertEquals(422, endpoint.post(JSON, largest).status(), endpoint.name());
      assertEquals(422, chunked(endpoint, largest).status(), endpoint.name());
    }
    assertSameProblem(413, "body-too-large", endpoint -> endpoint.post(JSON, larger));
    assertSameProblem(413, "body-too-large", endpoint -> chunked(endpoint, larger));
  }

  @Test
  void hugeBodyIsRefusedWithoutBeingRead() {
    assertSameProblem(413, "body-too-large", endpoint -> endpoint.post(JSON, padded(2_000_000)));
    assertSameProblem(
        413,
        "body-too-large",
        endpoint ->
            endpoint.send("Content-Type: " + JSON + "\r\nContent-Length: 999999999999", ""));
  }

  @Test
  void bodyOfAnEncodingIsNotDecoded() {
    for (Endpoint endpoint : endpoints) {
      Response response =
          endpoint.send(
              "Content-Type: " + JSON + "\r\nContent-Encoding: gzip\r\nContent-Length: 10",
              "\u001f\u008b\b\0\0\0\0\0\0\0");
      assertEquals(true, response.status() == 400 || response.status() == 415, response::toString);
    }
  }

  @Test
  void repeatedMembersAreMalformed() {
    assertSameProblem(
        400,
        "malformed-body",
        endpoint ->
            endpoint.post(
                JSON,
                "{\"guess\":\"crane\",\"guess\":\"slate\",\"username\":\"a\",\"username\":\"b\"}"));
  }

  private static Response chunked(Endpoint endpoint, String body) {
    String first = body.substring(0, 100);
    String rest = body.substring(100);
    return endpoint.send(
        "Content-Type: " + JSON + "\r\nTransfer-Encoding: chunked",
        "64\r\n"
            + first
            + "\r\n"
            + Integer.toHexString(rest.length())
            + "\r\n"
            + rest
            + "\r\n0\r\n\r\n");
  }

  private static String padded(int length) {
    String start = "{\"guess\": \"zzzzz\", \"padding\": \"";
    return start + "x".repeat(length - start.length() - 2) + "\"}";
  }

  private static byte[] text(String bytes) {
    return bytes.getBytes(ISO_8859_1);
  }

  private interface Request {
    Response through(Endpoint endpoint);
  }

  /** Fails unless all endpoints give a problem of the same kind and title. Details may differ. */
  private static void assertSameProblem(int status, String kind, Request request) {
    List<String> titles = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      JsonObject problem = assertProblem(status, kind, request.through(endpoint));
      titles.add(problem.getString("title"));
    }
    assertEquals(1, titles.stream().distinct().count(), titles::toString);
  }
}
