package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Waiting;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.Instance;
import wordle.testing.system.RunningSystem;

/** Database files that are renamed under a running system, and renamed back. */
@ExtendWith(FaultySystem.class)
@Tag("slow")
class MovedDatabaseGatewayIT {

  private static final Duration SECONDS = Duration.ofSeconds(20);

  @TempDir private Path temporary;
  private final RunningSystem system;
  private final Path aside;

  MovedDatabaseGatewayIT(RunningSystem system) {
    this.system = system;
    this.aside = system.data().resolve("aside");
  }

  @AfterEach
  void putBack() throws IOException {
    if (Files.exists(aside)) {
      move(aside, system.data());
      Files.delete(aside);
    }
    system.awaitReady();
  }

  @Test
  void gamesWithoutTheirDatabaseAnswer503AndHoldWhatWasAcknowledged() throws IOException {
    Client player = system.newPlayer();
    Set<String> acknowledged = new TreeSet<>();
    acknowledged.add(player.startGame().getString("id"));
    takeAway("games.db");

    Waiting.until(SECONDS, () -> !start(player, acknowledged), () -> "a refused write");
    awaitUnready("/health/games", system.games(1));
    assertUnavailable(player.send("POST", "/games"));
    assertUnavailable(player.get("/games"));
    assertTrue(logSays("games.db is missing"), "the log does not say why");

    putBack();
    assertEquals(acknowledged, games(player));
    player.send("POST", "/games").expect(201);
  }

  @Test
  void usersWithoutTheirDatabaseAnswer503AndHoldWhatWasAcknowledged() throws IOException {
    Account account = system.newAccount();
    Account newcomer = Account.fresh();
    takeAway("users.db");

    awaitUnready("/health/users", system.users(1));
    assertUnavailable(system.client().register(newcomer));
    assertUnavailable(system.client(account).get("/games"));

    putBack();
    system.client(account).get("/games").expect(200);
    system.client().register(newcomer).expect(201);
  }

  /**
   * Without any file, a server would take the folder for a new one. The supervisor prevents that.
   */
  @Test
  void instanceThatIsStartedAgainMakesNoNewDatabase() throws IOException {
    Client player = system.newPlayer();
    String game = player.startGame().getString("id");
    takeAway("games.db", "games.db-wal", "games.db-shm", "games.db-queue", "games.db.lock");
    Instance killed = system.gamesInstance(1);
    killed.kill();

    Waiting.until(
        SECONDS, () -> logSays("games.db is gone. Put it back"), () -> "a refusal to start");
    // The other instance compares its files twice a second.
    Waiting.until(
        SECONDS,
        () -> player.get("/games/" + game).status() == 503,
        () -> "a refused read of the other instance");

    putBack();
    player.get("/games/" + game).expect(200);
  }

  @Test
  void backupIsNotRestoredBesideServersThatHoldTheDeletedDatabase() throws IOException {
    Path backup = temporary.resolve("backup");
    assertEquals(0, system.command("bin/backup", backup.toString()).run().status());
    takeAway("games.db", "users.db");

    Outcome outcome = system.command("bin/restore", backup.toString()).run();

    assertNotEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains("stop it first"), outcome::toString);
  }

  @Test
  void databasesAreTheOwnersAlone() throws IOException {
    try (Stream<Path> files = Files.list(system.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
            file::toString);
      }
    }
  }

  /** The folder for temporary files may be mounted with noexec. */
  @Test
  void nativeLibraryIsNotLoadedFromTheFolderForTemporaryFiles() throws IOException {
    Path maps = Path.of("/proc", Long.toString(system.gamesInstance(1).pid()), "maps");
    List<String> libraries =
        Files.readAllLines(maps).stream().filter(line -> line.contains("sqlitejdbc")).toList();
    assertTrue(
        !libraries.isEmpty() && libraries.stream().allMatch(line -> line.contains("/workarea/")),
        libraries::toString);
  }

  private void takeAway(String... names) throws IOException {
    Files.createDirectory(aside);
    for (String name : names) {
      if (Files.exists(system.data().resolve(name))) {
        Files.move(system.data().resolve(name), aside.resolve(name));
      }
    }
  }

  private static void move(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted(MovedDatabaseGatewayIT::databaseLast).toList()) {
        Files.move(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The log is moved first, because an instance would lose it beside a database of another name.
   */
  private static int databaseLast(Path one, Path other) {
    return Integer.compare(other.toString().length(), one.toString().length());
  }

  private void awaitUnready(String path, URI instance) {
    Waiting.until(
        SECONDS,
        () ->
            Client.of(instance).get("/health/ready").status() == 503
                && system.client().get(path).status() == 503,
        () -> "a failed readiness of " + instance);
  }

  private boolean logSays(String text) {
    return system.log().lines().stream().anyMatch(line -> line.text().contains(text));
  }

  /** Whether the write was acknowledged. */
  private static boolean start(Client player, Set<String> acknowledged) {
    Response response = player.send("POST", "/games");
    if (response.status() == 201) {
      acknowledged.add(response.json().getString("id"));
      return true;
    }
    assertUnavailable(response);
    return false;
  }

  private static Set<String> games(Client player) {
    return player.get("/games").expect(200).json().getJsonArray("games").stream()
        .map(value -> ((JsonObject) value).getString("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertUnavailable(Response response) {
    assertProblem(503, "unavailable", response);
  }
}
