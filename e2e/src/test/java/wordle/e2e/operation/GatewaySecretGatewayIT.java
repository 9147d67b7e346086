package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;
import wordle.testing.system.RunningSystem;

/** With a secret, the services trust only requests of the gateway. */
@Tag("slow")
class GatewaySecretGatewayIT {

  private static final String SECRET = "6f1d0c9b7a45e8233b9f0e6d5c4a7b81";
  private static final String HEADER = "Gateway-Secret";
  private static final int WRONG_PASSWORDS = 3;

  private static RunningSystem system;

  @BeforeAll
  static void start() {
    system =
        RunningSystem.start(
            new Formation(1, 1),
            Map.of(
                "GATEWAY_SECRET",
                SECRET,
                "LOGIN_FAILURES_PER_MINUTE",
                Integer.toString(WRONG_PASSWORDS)));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void requestsThroughTheGatewayAreServed() {
    Client player = system.newPlayer();

    player.guess(player.startGame().getString("id"), "crane").expect(200);
    player.get("/games", HEADER, "of my own").expect(200);
    player.get("/").expect(200);
    system.client().get("/openapi/games").expect(200);
  }

  @Test
  void gamesServesRequestsOfTheGatewayAlone() {
    Account victim = system.newAccount();
    String game = "/games/" + system.client(victim).startGame().getString("id");
    Client direct = Client.of(system.games(1));

    for (String path : List.of("/games", game, "/statistics", "/nothing")) {
      assertProblem(401, "unauthenticated", direct.get(path, "Remote-User", victim.name()));
    }
    for (String wrong :
        List.of("x", SECRET + "0", SECRET.substring(1), "%s, %<s".formatted(SECRET))) {
      assertProblem(
          401,
          "unauthenticated",
          direct.send("DELETE", "/games", "Remote-User", victim.name(), HEADER, wrong));
      assertProblem(
          401, "unauthenticated", direct.get(game, "Remote-User", victim.name(), HEADER, wrong));
    }
    Response twice =
        RawHttp.to(system.games(1))
            .ask(
                "GET /games HTTP/1.1",
                "Remote-User: " + victim.name(),
                HEADER + ": " + SECRET,
                HEADER + ": " + SECRET)
            .orElseThrow();
    assertProblem(401, "unauthenticated", twice);
    assertProblem(401, "unauthenticated", direct.get("/games", HEADER, SECRET));
    direct.get("/games", "Remote-User", victim.name(), HEADER, SECRET).expect(200);
    assertEquals(1, system.client(victim).get("/games").json().getJsonArray("games").size());
  }

  @Test
  void healthAndDocumentsStayOpen() {
    for (String path : List.of("/health/live", "/health/ready", "/openapi/games")) {
      Client.of(system.games(1)).get(path).expect(200);
    }
  }

  /** A client that could choose its address would evade the limits. */
  @Test
  void usersTrustsTheGatewayAloneForClientAddresses() {
    Account account = system.newAccount();
    Client direct = Client.of(system.users(1));
    Client wrong = direct.as(new Account(account.name(), "wrong horse battery"));

    for (int i = 0; i < WRONG_PASSWORDS; i++) {
      wrong.get("/auth", "X-Forwarded-For", "192.0.2." + i).expect(401);
    }
    assertProblem(
        429, "too-many-requests", direct.as(account).get("/auth", "X-Forwarded-For", "192.0.2.9"));
    direct.as(account).get("/auth", "X-Forwarded-For", "192.0.2.9", HEADER, SECRET).expect(200);
  }

  @Test
  void secretIsInNoLogAndNoListOfProcessesAndOneFileOfItsOwner() throws IOException {
    Client player = system.newPlayer();
    player.startGame();
    Client.of(system.games(1)).get("/games", "Remote-User", "x", HEADER, SECRET).expect(200);

    assertFalse(holdsIt(Path.of("target", "systems", system.ports().gateway() + ".log")));
    assertFalse(new Command(List.of("ps", "-eo", "args")).run().output().contains(SECRET));
    assertEquals(List.of("gateway-secret.conf"), filesThatHoldIt());
  }

  private static List<String> filesThatHoldIt() throws IOException {
    Path run = Repository.path(".run/" + system.ports().gateway());
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .filter(GatewaySecretGatewayIT::holdsIt)
          .peek(GatewaySecretGatewayIT::assertIsItsOwnersAlone)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean holdsIt(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private static void assertIsItsOwnersAlone(Path file) {
    try {
      String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      assertTrue(permissions.endsWith("------"), () -> file + " " + permissions);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be looked at", e);
    }
  }

  @Test
  void commandsOfTheOperatorStillWork() throws IOException {
    Account account = system.newAccount();

    assertEquals(0, system.command("bin/user", "delete", account.name()).run().status());
    assertEquals(0, system.command("bin/demo", "1").run().status());
    system.client(account).get("/games").expect(401);
  }

  @Test
  void invalidSecretIsRefusedAndNotRepeated() throws IOException {
    for (String bad : List.of("too-short", "no\"quotes" + "x".repeat(40), "x".repeat(300))) {
      Command.Outcome outcome =
          system
              .command("bin/gateway")
              .with("GATEWAY_PORT", Integer.toString(Ports.free().gateway()))
              .with("GATEWAY_SECRET", bad)
              .run();

      assertEquals(2, outcome.status(), outcome::toString);
      assertTrue(outcome.output().startsWith("GATEWAY_SECRET "), outcome::toString);
      assertFalse(outcome.output().contains(bad), outcome::toString);
    }
  }
}
