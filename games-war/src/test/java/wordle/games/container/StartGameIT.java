package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartGameIT extends ContainerTest {

  @Test
  void newGameIsAnsweredWithItsPlaceAndItsTag() {
    Answer answer = alice.send("POST", "/games");
    assertEquals(201, answer.status());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    assertEquals("/games/" + answer.json().getString("id"), answer.header("Location"));
    assertEquals(alice.get(answer.header("Location")).header("ETag"), answer.header("ETag"));
    assertTrue(answer.header("ETag").matches("\"[^\"]+\""), "a strong tag");
  }

  @Test
  void newGameHasTheseMembersAndNoOthers() {
    JsonObject game = alice.send("POST", "/games").json();
    assertEquals(
        List.of(
            "id",
            "status",
            "puzzle",
            "hardMode",
            "wordLength",
            "maxGuesses",
            "guessesRemaining",
            "guesses",
            "createdAt"),
        List.copyOf(game.keySet()));
    assertTrue(game.getString("id").matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].{16}"));
    assertEquals("in-progress", game.getString("status"));
    assertEquals(5, game.getInt("wordLength"));
    assertEquals(6, game.getInt("maxGuesses"));
    assertEquals(6, game.getInt("guessesRemaining"));
    assertEquals(List.of(), game.getJsonArray("guesses"));
    assertTrue(
        game.getString("createdAt")
            .matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
  }

  @Test
  void sameRequestAgainMakesAnotherGame() {
    assertNotEquals(alice.start(), alice.start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " { } \n", "{\"solution\":\"crane\",\"player\":5}", ""})
  void objectOfWhichNothingIsUsedIsTaken(String body) {
    assertEquals(201, alice.post("/games", body).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "null", "5", "\"x\"", "{", "{}{}", "{} x", "{'a':1}", "\uFEFF{}", " "})
  void anythingElseThanOneObjectIsMalformedAndMakesNoGame(String body) {
    alice.post("/games", body).assertProblem(400, "malformed-body");
    assertNoGame();
  }

  @Test
  void bodyThatIsNotUtf8IsMalformedAndMakesNoGame() {
    byte[] latin = "{\"a\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
    json().content(latin).send().assertProblem(400, "malformed-body");
    assertNoGame();
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
  void anotherMediaTypeIsRefusedWithAndWithoutContentAndMakesNoGame(String type) {
    Request empty = alice.request("POST", "/games", "Content-Type", type);
    empty.send().assertProblem(415, "unsupported-media-type");
    Request full = alice.request("POST", "/games", "Content-Type", type);
    full.content(new byte[] {'{', '}'}).send().assertProblem(415, "unsupported-media-type");
    assertNoGame();
  }

  @Test
  void bodyWithoutAMediaTypeIsRefusedAndMakesNoGame() {
    Request request = alice.request("POST", "/games").content(new byte[] {'{', '}'});
    request.send().assertProblem(415, "unsupported-media-type");
    assertNoGame();
  }

  @Test
  void bodyOfFourKibibytesIsTakenAndOneOfMoreIsNot() {
    byte[] largest = ("{" + " ".repeat(4094) + "}").getBytes(StandardCharsets.UTF_8);
    byte[] tooLarge = ("{" + " ".repeat(4095) + "}").getBytes(StandardCharsets.UTF_8);
    json().content(tooLarge).send().assertProblem(413, "body-too-large");
    json().chunked(tooLarge).send().assertProblem(413, "body-too-large");
    assertNoGame();
    assertEquals(201, json().content(largest).send().status());
    assertEquals(201, json().chunked(largest).send().status());
  }

  private Request json() {
    return alice.request("POST", "/games", "Content-Type", "application/json; charset=UTF-8");
  }

  private void assertNoGame() {
    assertEquals(List.of(), alice.get("/games").json().getJsonArray("games"));
  }
}
