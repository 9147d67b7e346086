package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.process.Command.Outcome;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.Traffic;

/** Backups of both databases under load, and their restoration. */
@ExtendWith(FaultySystem.class)
@Tag("slow")
class BackupGatewayIT {

  @TempDir private Path folder;
  private final RunningSystem system;
  private Path file;

  BackupGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void nameFile() {
    file = folder.resolve("wordle.backup");
  }

  @Test
  void copyUnderLoadHoldsWhatWasAnsweredBeforeAndIsBroughtBackWhole() throws Exception {
    Account account = system.newAccount();
    String game = system.client(account).startGame().getString("id");
    system.client(account).guess(game, "crane").expect(200);

    Traffic traffic = Traffic.during(system, this::backUp);

    assertEquals(Set.of(200), traffic.statuses("GET").keySet(), traffic::toString);
    assertEquals(Set.of(201), traffic.statuses("POST").keySet(), traffic::toString);
    Path restored = folder.resolve("restored");
    assertSucceeds(restore(file, restored));
    assertEquals("ok", read(restored, "games.db", "PRAGMA integrity_check"));
    assertEquals("ok", read(restored, "users.db", "PRAGMA integrity_check"));
    assertEquals(
        "crane", read(restored, "games.db", "SELECT guesses FROM games WHERE id = '" + game + "'"));
    String hash = "SELECT password_hash FROM users WHERE username = '" + account.name() + "'";
    assertEquals(read(system.data(), "users.db", hash), read(restored, "users.db", hash));
    assertEquals(
        "0",
        read(restored, "games.db", "SELECT count(*) FROM games WHERE length(guesses) % 5 <> 0"));
    System.out.println("A backup of " + Files.size(file) + " bytes during " + traffic);
  }

  @Test
  void formerDatabasesAreKeptBesideTheRestoredOnes() throws Exception {
    backUp();
    Path restored = folder.resolve("restored");
    assertSucceeds(restore(file, restored));
    long former = Files.size(restored.resolve("games.db"));
    assertSucceeds(restore(file, restored));
    try (var kept = Files.find(restored, 2, (path, a) -> path.endsWith("games.db"))) {
      assertEquals(2, kept.filter(path -> path.toFile().length() == former).count());
    }
  }

  @Test
  void runningSystemIsNotRestored() throws IOException {
    backUp();
    assertRefused(restore(file, system.data()), "stop it first");
  }

  @Test
  void runningSystemIsNotRestoredThroughALink() throws IOException {
    backUp();
    Path link = Files.createSymbolicLink(folder.resolve("link [1]"), system.data());
    assertRefused(restore(file, link), "stop it first");
  }

  @Test
  void damagedAndForeignFilesAreRefusedBeforeAnythingIsTouched() throws IOException {
    backUp();
    Path restored = folder.resolve("restored");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged"), bytes);
    Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(bytes, 500));
    Path foreign = Files.writeString(folder.resolve("foreign"), "no backup at all");
    for (Path bad : new Path[] {damaged, cut, foreign, folder.resolve("missing")}) {
      assertRefused(restore(bad, restored), "");
      assertFalse(Files.exists(restored.resolve("games.db")));
      assertFalse(Files.exists(restored.resolve("users.db")));
    }
  }

  @Test
  void existingFileIsNotOverwritten() throws IOException {
    Files.writeString(file, "somebody's");
    assertRefused(system.command("bin/backup", file.toString()).run(), "name another file");
    assertEquals("somebody's", Files.readString(file));
  }

  private void backUp() {
    try {
      assertSucceeds(system.command("bin/backup", file.toString()).run());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Outcome restore(Path from, Path data) throws IOException {
    return system
        .command("bin/restore", from.toString())
        .with("WORDLE_DATA", data.toString())
        .run();
  }

  private static void assertSucceeds(Outcome outcome) {
    assertEquals(0, outcome.status(), outcome::toString);
  }

  private static void assertRefused(Outcome outcome, String named) {
    assertNotEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains(named), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
    assertFalse(outcome.output().contains("Exception"), outcome::toString);
  }

  private static String read(Path data, String file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }
}
