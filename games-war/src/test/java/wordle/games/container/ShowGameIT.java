package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowGameIT extends ContainerTest {

  @Test
  void gameIsShownAsItWasStarted() {
    Answer started = alice.send("POST", "/games");
    Answer shown = alice.get(started.header("Location"));
    assertEquals(200, shown.status());
    assertEquals(started.text(), shown.text());
    assertEquals("application/json", shown.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", shown.header("Cache-Control"));
  }

  @Test
  void gameOfSomebodyElseLooksLikeOneThatIsNot() {
    String id = alice.start();
    String unknown = id.substring(0, 35) + (id.endsWith("0") ? "1" : "0");
    Answer others = bob.get("/games/" + id).assertProblem(404, "no-such-game");
    Answer none = bob.get("/games/" + unknown).assertProblem(404, "no-such-game");
    assertEquals(none.text(), others.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1",
        "null",
        "00000000-0000-0000-0000-000000000000",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "1-1-7001-8001-1",
        "%27%20OR%201=1%20--",
        "%C3%A9",
        "a%20b"
      })
  void whatIsNoIdNamesNoGame(String id) {
    alice.get("/games/" + id).assertProblem(404, "no-such-game");
    alice.guess(id, "crane").assertProblem(404, "no-such-game");
  }

  @Test
  void idIsTakenInUpperCaseToo() {
    String id = alice.start();
    Answer answer = alice.get("/games/" + id.toUpperCase(Locale.ROOT));
    assertEquals(id, answer.json().getString("id"));
  }

  @Test
  void nameThatDiffersInCaseIsTheSamePlayer() {
    String id = alice.start();
    Caller loud = new Caller(alice.name().toUpperCase(Locale.ROOT));
    assertEquals(200, loud.get("/games/" + id).status());
  }

  @Test
  void headIsAsGetWithoutTheContent() {
    String path = "/games/" + alice.start();
    Answer head = alice.send("HEAD", path);
    assertEquals(200, head.status());
    assertEquals("", head.text());
    assertEquals(alice.get(path).header("ETag"), head.header("ETag"));
    assertEquals("application/json", head.header("Content-Type"));
  }

  /** The tag of a new game, wherever TAG stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TAG         | 304",
        "W/TAG       | 304",
        "*           | 304",
        "\"x\", TAG  | 304",
        "\"x\",W/TAG | 304",
        "\"x\"       | 200",
        "x           | 200",
        "`\"`        | 200",
      })
  void gameThatTheClientHasIsNotSentAgain(String field, int status) {
    String path = "/games/" + alice.start();
    String tag = alice.get(path).header("ETag");
    Answer answer = alice.get(path, "If-None-Match", field.replace("TAG", tag));
    assertEquals(status, answer.status());
    assertEquals(tag, answer.header("ETag"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    assertEquals(status == 304, answer.text().isEmpty());
  }

  @Test
  void gameThatHasChangedIsSentAgain() {
    String id = alice.start();
    String tag = alice.get("/games/" + id).header("ETag");
    alice.guess(id, "crane");
    assertEquals(200, alice.get("/games/" + id, "If-None-Match", tag).status());
  }

  @Test
  void gameIsNotShownInAnotherStateThanTheClientAsksFor() {
    String path = "/games/" + alice.start();
    alice.get(path, "If-Match", "\"x\"").assertProblem(412, "stale-game");
    assertEquals(200, alice.get(path, "If-Match", "*").status());
  }
}
