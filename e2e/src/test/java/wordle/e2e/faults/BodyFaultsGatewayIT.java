package wordle.e2e.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.e2e.system.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.system.Account;
import wordle.e2e.system.Answer;
import wordle.e2e.system.Client;
import wordle.e2e.system.RunningSystem;
import wordle.e2e.system.SharedSystem;

/** The same bad bodies to Users, to Games and to the gateway, and the same answers. */
@ExtendWith(SharedSystem.class)
class BodyFaultsGatewayIT {

  private static final String JSON = "application/json";
  private static final int LARGEST = 4096;

  private static List<Door> doors;
  private static Client player;
  private static String game;

  @BeforeAll
  static void openDoors(RunningSystem system) {
    Account account = system.newAccount();
    player = system.client(account);
    game = "/games/" + player.startGame().getString("id");
    doors = Door.all(system, account, game);
  }

  @AfterEach
  void nothingWasCounted() {
    assertEquals(6, player.get(game).expect(200).json().getInt("guessesRemaining"));
  }

  @ParameterizedTest
  @MethodSource
  void bodyThatIsNotOneJsonObjectIsMalformed(String body) {
    assertSameProblem(400, "malformed-body", door -> door.post(JSON, body));
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
        "{\"x\":".repeat(500));
  }

  @ParameterizedTest
  @MethodSource
  void bodyThatIsNotUtf8IsMalformed(byte[] body) {
    assertSameProblem(400, "malformed-body", door -> door.post(JSON, new String(body, ISO_8859_1)));
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

    assertSameProblem(400, "malformed-body", door -> door.post(JSON, body));
  }

  @Test
  void oneMemberOfAnotherTypeIsEnough() {
    for (String body :
        List.of(
            "{\"username\": 5, \"password\": 5, \"guess\": 5}",
            "{\"username\": \"someone\", \"password\": 12345678, \"guess\": true}",
            "{\"username\": \"someone\", \"password\": [], \"guess\": []}")) {
      assertSameProblem(400, "malformed-body", door -> door.post(JSON, body));
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
    assertSameProblem(415, "unsupported-media-type", door -> door.post(mediaType, "{}"));
    assertSameProblem(415, "unsupported-media-type", door -> door.post(mediaType, ""));
  }

  @Test
  void bodyOfNoMediaTypeIsRefused() {
    assertSameProblem(415, "unsupported-media-type", door -> door.send("Content-Length: 2", "{}"));
    assertSameProblem(
        415,
        "unsupported-media-type",
        door -> door.send("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n"));
  }

  @Test
  void formWithoutContentStartsNoGame() {
    String before = player.get("/games").text();

    for (String form :
        List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data")) {
      assertProblem(415, "unsupported-media-type", player.post("/games", form, new byte[0]));
    }
    assertEquals(before, player.get("/games").text());
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
    for (Door door : doors) {
      assertEquals(422, door.post(mediaType, "{\"guess\": \"zzzzz\"}").status(), door.name());
    }
  }

  @Test
  void bodyOfFourKibibytesIsReadAndOneByteMoreIsNot() {
    String largest = padded(LARGEST);
    String larger = padded(LARGEST + 1);

    for (Door door : doors) {
      assertEquals(422, door.post(JSON, largest).status(), door.name());
      assertEquals(422, chunked(door, largest).status(), door.name());
    }
    assertSameProblem(413, "body-too-large", door -> door.post(JSON, larger));
    assertSameProblem(413, "body-too-large", door -> chunked(door, larger));
  }

  @Test
  void hugeBodyIsRefusedWithoutBeingRead() {
    assertSameProblem(413, "body-too-large", door -> door.post(JSON, padded(2_000_000)));
    assertSameProblem(
        413,
        "body-too-large",
        door -> door.send("Content-Type: " + JSON + "\r\nContent-Length: 999999999999", ""));
  }

  @Test
  void bodyOfAnEncodingIsNotDecoded() {
    for (Door door : doors) {
      Answer answer =
          door.send(
              "Content-Type: " + JSON + "\r\nContent-Encoding: gzip\r\nContent-Length: 10",
              "\u001f\u008b\b\0\0\0\0\0\0\0");
      assertEquals(true, answer.status() == 400 || answer.status() == 415, answer::toString);
    }
  }

  @Test
  void namesThatStandTwiceInObjectAreNotRead() {
    assertSameProblem(
        400,
        "malformed-body",
        door ->
            door.post(
                JSON,
                "{\"guess\":\"crane\",\"guess\":\"slate\",\"username\":\"a\",\"username\":\"b\"}"));
  }

  private static Answer chunked(Door door, String body) {
    String first = body.substring(0, 100);
    String rest = body.substring(100);
    return door.send(
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
    Answer through(Door door);
  }

  /** Details may differ where the calls do; kinds and titles may not. */
  private static void assertSameProblem(int status, String kind, Request request) {
    List<String> titles = new ArrayList<>();
    for (Door door : doors) {
      JsonObject problem = assertProblem(status, kind, request.through(door));
      titles.add(problem.getString("title"));
    }
    assertEquals(1, titles.stream().distinct().count(), titles::toString);
  }
}
