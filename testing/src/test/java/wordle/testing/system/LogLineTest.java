package wordle.testing.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogLineTest {

  @Test
  void prefixOfGoremanNamesTheProcess() {
    assertEquals(
        new LogLine("games-2", "GET /games 200 3ms alice id"),
        LogLine.parse("20:15:00 games-2 | GET /games 200 3ms alice id"));
  }

  @Test
  void coloursAndPaddingAreNoPartOfTheLine() {
    assertEquals(
        new LogLine("users", "a | b"), LogLine.parse("\u001b[32m20:15:00   users | \u001b[ma | b"));
  }

  @Test
  void lineWithoutPrefixIsThatOfTheSystem() {
    assertEquals(new LogLine("system", "Ready in 20 s."), LogLine.parse("Ready in 20 s."));
  }

  @Test
  void requestHasSixFields() {
    LogLine line = new LogLine("games-2", "GET /games?limit=3 200 3ms alice id");

    assertEquals(
        Optional.of(new RequestLine("games-2", "GET", "/games?limit=3", 200, "alice", "id")),
        line.request());
  }

  @Test
  void lineOfTheGatewayIsNoRequestOfService() {
    assertEquals(Optional.empty(), new LogLine("gateway", "GET /games 200 3ms alice id").request());
    assertEquals(Optional.empty(), new LogLine("users", "GET /games 200 3ms alice").request());
  }
}
