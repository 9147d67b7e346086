package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Repository;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/**
 * The site file in an nginx that also serves another site and compresses all types. Neither site
 * changes names or responses of the other.
 */
class NeighbouringSiteGatewayIT {

  private static final Account ACCOUNT = new Account("someone", "correct horse battery");

  @TempDir private static Path prefix;

  private static SystemWideNginx nginx;
  private static RecordingService users;
  private static RecordingService games;
  private static Client player;

  @BeforeAll
  static void start() throws IOException {
    Ports ports = Ports.free();
    users = new RecordingService(ports.users(1), Reply.of(200, "{}", "Remote-User", "Someone"));
    games =
        new RecordingService(
            ports.games(1),
            Reply.of(200, "{\"games\":[]}", "ETag", "\"7\"", "Content-Type", "application/json"));
    nginx = SystemWideNginx.start(prefix, ports);
    player = Client.of(nginx.site()).as(ACCOUNT);
  }

  @AfterAll
  static void stop() {
    nginx.close();
    users.close();
    games.close();
  }

  @Test
  void neighbourKeepsTheNamesThatItShares() {
    Response neighbour = Client.of(nginx.neighbour()).get("/guesses").expect(200);

    assertEquals(
        "own-allow own-call own-identity own-users own-games /guesses", neighbour.text().strip());
  }

  @Test
  void siteKeepsItsOwn() {
    player.get("/games").expect(200);
    Response refused = player.send("PUT", "/health/games").expect(405);

    assertEquals("GET, HEAD, OPTIONS", refused.requiredHeader("Allow"));
    assertFalse(games.received("/games").isEmpty());
  }

  @Test
  void answersOfTheServicesAreNotCompressedAndKeepTheirTag() {
    Response list = player.get("/games", "Accept-Encoding", "gzip, br").expect(200);

    assertEquals("\"7\"", list.requiredHeader("ETag"));
    assertEquals(List.of(), list.all("Content-Encoding"));
    assertEquals("{\"games\":[]}", list.text());
  }

  @Test
  void filesOfThePageAreCompressed() {
    Response style = player.get("/assets/style.css", "Accept-Encoding", "gzip").expect(200);

    assertEquals("gzip", style.requiredHeader("Content-Encoding"));
  }

  @Test
  void everyNameThatIsWrittenForAFormationBeginsWithWordle() throws IOException {
    Map<String, String> settings = Map.of("GATEWAY_ACCESS_LOG", "on");
    try (RunningGateway gateway = RunningGateway.start(new Formation(2, 3), settings)) {
      Path folder = Repository.path(".run/" + gateway.ports().gateway() + "/gateway");
      List<String> names = DefinedNames.below(folder);

      assertTrue(names.contains("wordle-games-excluding-3"), names::toString);
      assertEquals(List.of(), names.stream().filter(name -> !name.startsWith("wordle")).toList());
    }
  }

  /** The release before calls {@code ln -sfn} on it, which replaces links only. */
  @Test
  void snippetsOfTheRunFolderAreBehindALink() {
    try (RunningGateway gateway = RunningGateway.start(new Formation(1, 1))) {
      Path folder = Repository.path(".run/" + gateway.ports().gateway() + "/gateway");

      assertTrue(Files.isSymbolicLink(folder.resolve("wordle/snippets")), folder::toString);
    }
  }
}
