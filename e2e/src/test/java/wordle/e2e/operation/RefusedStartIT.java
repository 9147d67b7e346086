package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;
import wordle.testing.system.Ports;

/** Unusable data end a start with a sentence that names the remedy. */
@Tag("slow")
class RefusedStartIT {

  private static final int START_REFUSED = 78;

  @TempDir private Path data;

  @Test
  void fileThatIsNoDatabaseIsNamed() throws IOException {
    Files.writeString(data.resolve("games.db"), "Dear diary, today I played Wordle.".repeat(100));

    assertRefused(serve(List.of()), "games.db is damaged, no database, or another program's");
  }

  @Test
  void databaseOfANewerReleaseIsNamed() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("games.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)");
      statement.executeUpdate("INSERT INTO schema_version VALUES (99)");
    }

    assertRefused(serve(List.of()), "start a newer release");
  }

  /** A read-only file system, because root could write to a folder without permissions. */
  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException, SQLException {
    String mount = "mount -t tmpfs -o ro wordle \"$0\" && exec \"$@\"";
    List<String> readOnly = List.of("unshare", "--mount", "sh", "-c", mount, data.toString());
    List<String> probe = new ArrayList<>(readOnly);
    probe.add("true");
    assumeTrue(new Command(probe).run().status() == 0, "Only root can mount a read-only folder");

    assertRefused(serve(readOnly), "Cannot write in " + data + ": name a writable folder");
  }

  @Test
  void flagThatTheJvmRefusesIsNamed() throws IOException {
    Outcome outcome = command(List.of()).with("GAMES_JVM_ARGS", "-XX:NoSuchFlag").run();

    assertEquals(START_REFUSED, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains("NoSuchFlag"), outcome::toString);
    assertTrue(outcome.output().contains("GAMES_JVM_ARGS"), outcome::toString);
    assertTrue(outcome.output().contains("is not started again"), outcome::toString);
  }

  /** The databases are intact in this case, so the sentence must not advise to delete them. */
  @Test
  void folderOfTheNativeLibraryIsNamed() throws IOException {
    Path missing = data.resolve("missing");

    Outcome outcome = command(List.of()).with("JVM_ARGS", "-Dorg.sqlite.tmpdir=" + missing).run();

    assertRefused(outcome, "SQLite's native library cannot be loaded from " + missing);
    assertFalse(outcome.output().contains("damaged"), outcome::toString);
  }

  private Outcome serve(List<String> prefix) throws IOException {
    return command(prefix).run();
  }

  private Command command(List<String> prefix) {
    Ports ports = Ports.free();
    List<String> command = new ArrayList<>(prefix);
    command.add(Repository.path("bin/serve").toString());
    command.add(Repository.path("games-war/target/games.jar").toString());
    command.add("1");
    return new Command(command)
        .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
        .with("BASE_PORT", Integer.toString(ports.base()))
        .with("WORDLE_DATA", data.toString());
  }

  /** Fails unless the sentence appears once, because the supervisor must not retry. */
  private static void assertRefused(Outcome outcome, String sentence) {
    assertEquals(START_REFUSED, outcome.status(), outcome::toString);
    assertEquals(1, outcome.output().split("Cannot start: ", -1).length - 1, outcome::toString);
    assertTrue(outcome.output().contains(sentence), outcome::toString);
    assertTrue(outcome.output().contains("is not started again"), outcome::toString);
  }
}
