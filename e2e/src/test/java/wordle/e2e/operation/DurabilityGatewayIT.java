package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Waiting;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.Instance;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SystemCalls;

/**
 * Acknowledged writes are on disk. If the disk cannot be written, clients get 503 before the
 * gateway gives up with 504 after two seconds.
 */
@ExtendWith(FaultySystem.class)
@Tag("slow")
class DurabilityGatewayIT {

  /** Only a small file system may be filled, not the machine's disk. */
  private static final long SMALL_DISK = 32L << 20;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String BODY =
      "{\"username\": \"%s\", \"password\": \"written before it is answered\"}";

  @TempDir private Path folder;

  private final RunningSystem system;
  private Client player;
  private String game;

  DurabilityGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void startGame() {
    player = system.newPlayer();
    game = player.startGame().getString("id");
  }

  @Test
  void gameAndGuessAreSyncedAndLoggedBeforeTheyAreAnswered() {
    assertSyncedAndLogged(
        system.gamesInstance(1),
        "games.db-wal",
        "201",
        () -> direct(system.games(1)).send("POST", "/games", "Remote-User", "traced").expect(201));
    String id =
        direct(system.games(1))
            .send("POST", "/games", "Remote-User", "traced")
            .json()
            .getString("id");
    assertSyncedAndLogged(
        system.gamesInstance(1),
        "games.db-wal",
        "200",
        () -> direct(system.games(1)).guess(id, "crane", "Remote-User", "traced").expect(200));
  }

  @Test
  void registrationIsSyncedAndLoggedBeforeItIsAnswered() {
    String body = BODY.formatted(Account.fresh().name());
    assertSyncedAndLogged(
        system.usersInstance(1),
        "users.db-wal",
        "201",
        () -> direct(system.users(1)).post("/users", body).expect(201));
  }

  @Test
  void lockedGamesRefusesWritesInTimeAndServesReads() {
    whileLocked(
        "games.db",
        () -> {
          for (int i = 0; i < 3; i++) {
            assertUnavailable(player.send("POST", "/games"));
            assertUnavailable(player.guess(game, "crane"));
            player.get("/games/" + game).expect(200);
            player.get("/games").expect(200);
          }
        });
    player.guess(game, "crane").expect(200);
  }

  @Test
  void lockedUsersRefusesRegistrationsInTimeAndVerifiesKnownUsers() {
    Account newcomer = Account.fresh();
    whileLocked(
        "users.db",
        () -> {
          assertUnavailable(system.client().register(newcomer));
          player.get("/games").expect(200);
          player.guess(game, "slate").expect(200);
        });
    system.client().register(newcomer).expect(201);
  }

  @Test
  void fullDiskRefusesWritesServesReadsAndRecovers() throws IOException {
    // Not a FileStore, which cannot find its mount point in a chroot.
    File disk = system.data().toFile();
    assumeTrue(
        disk.getTotalSpace() <= SMALL_DISK,
        "This machine does not permit a small disk to be filled");
    Account newcomer = Account.fresh();
    Path filling = fill(disk);
    try {
      awaitUnavailable(() -> player.send("POST", "/games"));
      awaitUnavailable(() -> system.client().register(Account.fresh()));
      player.get("/games/" + game).expect(200);
      player.get("/games").expect(200);
    } finally {
      Files.delete(filling);
    }
    player.guess(game, "crane").expect(200);
    player.send("POST", "/games").expect(201);
    system.client().register(newcomer).expect(201);
  }

  private void assertSyncedAndLogged(
      Instance instance, String file, String status, Runnable request) {
    assumeTrue(SystemCalls.canBeTraced(), "This machine does not let us trace system calls");
    SystemCalls calls = SystemCalls.of(instance, folder, request);
    int response = calls.lastOf(call -> call.contains("HTTP/1.1 " + status));
    int written = calls.lastOf(call -> call.contains("write64(") && call.contains(file));
    int synced = calls.lastOf(call -> call.matches("f(data)?sync\\(\\d+<.*" + file + ">\\) = 0"));
    int logged = calls.lastOf(call -> call.startsWith("write(1<"));
    assertTrue(written >= 0 && written < synced && synced < response, calls::toString);
    assertTrue(logged >= 0 && logged < response, calls::toString);
    System.out.printf(
        "Written by call %d, synced by %d, logged by %d, answered by %d%n",
        written, synced, logged, response);
  }

  /** Holds the lock as another process would, for longer than every timeout. */
  private void whileLocked(String database, Runnable task) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + system.data().resolve(database));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("BEGIN IMMEDIATE");
      task.run();
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be locked", e);
    }
  }

  private Path fill(File disk) throws IOException {
    Path filling = system.data().resolve("filling");
    try (var output = Files.newOutputStream(filling)) {
      while (disk.getUsableSpace() > 0) {
        output.write(new byte[4096]);
      }
    } catch (IOException e) {
      // The disk is full.
    }
    return filling;
  }

  /** Repeats, because the log may have free space from earlier writes. */
  private static void awaitUnavailable(Supplier<Response> request) {
    Waiting.until(TIMEOUT, () -> request.get().status() == 503, () -> "a refusal");
    assertUnavailable(request.get());
  }

  private static void assertUnavailable(Response response) {
    assertProblem(503, "unavailable", response);
  }

  private static Client direct(URI instance) {
    return Client.of(instance);
  }
}
