package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.RequestLine;

/** The runnable jars need only Java: the whole system by {@code java -jar}. */
@Tag("slow")
@Tag("alone")
class BareJarsIT {

  private static BareSystem system;

  @BeforeAll
  static void start(@TempDir Path folder) {
    long start = System.nanoTime();
    system = BareSystem.start(folder);
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("Four servers by bare java -jar: ready after %d s.%n", wall.toSeconds());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void registeredPlayerPlays() {
    Client player = newPlayer();

    String id = player.startGame().getString("id");
    JsonObject game = player.guess(id, "crane").expect(200).json();

    assertEquals("crane", game.getJsonArray("guesses").getJsonObject(0).getString("word"));
    assertEquals(game, player.get("/games/" + id).expect(200).json());
  }

  @Test
  void consecutiveRequestsGoToConsecutiveInstances() {
    Client player = newPlayer();

    Set<String> instances =
        Stream.generate(() -> player.get("/games").expect(200))
            .limit(3)
            .map(BareJarsIT::gamesInstance)
            .collect(Collectors.toSet());

    assertEquals(Set.of("games-1", "games-2", "games-3"), instances);
  }

  @Test
  void oldNamesOfSettingsAreAcceptedWithOneWarning() {
    Account account = Account.fresh();
    system.client().register(account).expect(201);
    Client wrong = system.client().as(new Account(account.name(), "not the password of it"));

    wrong.get("/games").expect(401);
    wrong.get("/games").expect(401);
    wrong.get("/games").expect(429);

    assertEquals(
        List.of(
            "DATABASE_BUSY_MILLIS is the old name of SQLITE_BUSY_TIMEOUT_MILLIS",
            "WRONG_PASSWORDS_PER_MINUTE is the old name of LOGIN_FAILURES_PER_MINUTE"),
        warningsOf("users"));
    assertEquals(
        List.of("DATABASE_BUSY_MILLIS is the old name of SQLITE_BUSY_TIMEOUT_MILLIS"),
        warningsOf("games-2"));
  }

  private static List<String> warningsOf(String process) {
    return system.lines(process).stream()
        .filter(line -> line.contains(" is the old name of "))
        .map(line -> line.replaceAll(".* ([A-Z_]+ is the old name of [A-Z_]+):.*", "$1"))
        .sorted()
        .toList();
  }

  private static String gamesInstance(Response response) {
    List<RequestLine> lines = system.awaitRequests(response.requiredHeader("X-Request-ID"), 2);
    return lines.stream()
        .map(RequestLine::process)
        .filter(process -> process.startsWith("games"))
        .collect(Collectors.joining());
  }

  private static Client newPlayer() {
    Account account = Account.fresh();
    system.client().register(account).expect(201);
    return system.client().as(account);
  }
}
