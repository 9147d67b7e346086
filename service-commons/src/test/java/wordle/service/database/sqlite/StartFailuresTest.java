package wordle.service.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.service.database.DatabaseException;
import wordle.service.database.StartFailure;

/** What is said, and how a process ends, where a database cannot be opened. */
class StartFailuresTest {

  private static final String MOVE_AWAY = "Move it away";

  @TempDir private Path folder;

  @Test
  void textIsDamaged() throws IOException {
    Files.writeString(
        folder.resolve("numbers.db"), "Dear diary, today I played Wordle.".repeat(100));

    assertFailure(StartFailure.REFUSED, MOVE_AWAY);
  }

  @Test
  void databaseOfAnotherProgramIsNotDamaged() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("numbers.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE numbers (title TEXT)");
    }

    assertNotDamaged(assertFailure(StartFailure.REFUSED, "Name another folder in WORDLE_DATA"));
  }

  @Test
  void folderInPlaceOfTheDatabaseIsNotDamaged() throws IOException {
    Files.createDirectory(folder.resolve("numbers.db"));

    assertNotDamaged(assertFailure(StartFailure.UNAVAILABLE, "numbers.db is a file"));
  }

  @Test
  void folderInPlaceOfTheIndexIsNotDamaged() throws IOException {
    Files.createFile(folder.resolve("numbers.db"));
    Files.createDirectory(folder.resolve("numbers.db-shm"));

    assertNotDamaged(assertFailure(StartFailure.REFUSED, "the right to write in"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, SQLITE_PERM, 78, the right to write in",
    "5, SQLITE_BUSY, 75, Another process holds",
    "6, SQLITE_LOCKED, 75, Another process holds",
    "8, SQLITE_READONLY_DIRECTORY, 78, the right to write in",
    "10, SQLITE_IOERR_SHMMAP, 78, shared memory",
    "10, SQLITE_IOERR_SHMOPEN, 78, shared memory",
    "10, SQLITE_IOERR_SHMLOCK, 78, shared memory",
    "10, SQLITE_IOERR_LOCK, 78, locks",
    "10, SQLITE_IOERR_SHMSIZE, 75, make room",
    "10, SQLITE_IOERR_WRITE, 75, kernel's log",
    "11, SQLITE_CORRUPT, 78, Move it away",
    "13, SQLITE_FULL, 75, Make room",
    "15, SQLITE_PROTOCOL, 75, Another process holds",
    "23, SQLITE_AUTH, 78, the right to write in",
    "26, SQLITE_NOTADB, 78, Move it away",
    "7, SQLITE_NOMEM, 75, kernel's log",
  })
  void eachCodeHasItsOwnAdvice(int code, String name, int status, String advice) {
    SQLException cause = new SQLException("[" + name + "] as the driver says it", null, code);

    StartFailure failure =
        StartFailures.of(DatabaseException.of("Migrating", cause), NumbersDatabase.files(folder));

    assertEquals(status, failure.status());
    assertTrue(failure.sentence().contains(advice), failure::sentence);
    assertEquals(code == 11 || code == 26, failure.sentence().contains(MOVE_AWAY));
  }

  @Test
  void missingFolderForTheNativeLibraryIsNamed() throws Exception {
    Path missing = folder.resolve("missing");

    assertNativeLibraryIsMissed(missing, List.of());
  }

  @Test
  void folderWithoutTheRightToExecuteIsNamed() throws Exception {
    Path folder = Files.createDirectory(this.folder.resolve("noexec"));
    List<String> mounted =
        List.of(
            "unshare",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o noexec wordle '" + folder + "' && exec \"$@\"",
            "sh");
    Assumptions.assumeTrue(
        run(mounted, "true").status == 0, "Only root can mount a folder without the right");

    assertNativeLibraryIsMissed(folder, mounted);
  }

  /** In a JVM of its own: this one has loaded the library. */
  private void assertNativeLibraryIsMissed(Path temporary, List<String> prefix) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.createFile(data.resolve("numbers.db"));

    Outcome outcome =
        run(
            prefix,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Starting.class.getName(),
            data.toString());

    assertEquals(StartFailure.REFUSED, outcome.status, outcome.output);
    assertTrue(outcome.output.contains("cannot be loaded from " + temporary), outcome.output);
    assertFalse(outcome.output.contains(MOVE_AWAY), outcome.output);
  }

  private record Outcome(int status, String output) {}

  private static Outcome run(List<String> prefix, String... command) throws Exception {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    Process process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output);
  }

  private StartFailure assertFailure(int status, String advice) {
    RuntimeException failure = assertThrows(RuntimeException.class, () -> Starting.on(folder));
    StartFailure said = StartFailures.of(failure, NumbersDatabase.files(folder));
    assertEquals(status, said.status(), said::sentence);
    assertTrue(said.sentence().contains(advice), said::sentence);
    return said;
  }

  private static void assertNotDamaged(StartFailure failure) {
    assertFalse(failure.sentence().contains("damaged"), failure::sentence);
  }

  /** A start without a server. */
  static final class Starting {

    private Starting() {}

    /** Starts on this folder, and ends as a server does. */
    public static void main(String... arguments) {
      Path folder = Path.of(arguments[0]);
      try {
        on(folder);
      } catch (RuntimeException | LinkageError e) {
        StartFailure failure = StartFailures.of(e, NumbersDatabase.files(folder));
        System.out.println(failure.sentence());
        System.exit(failure.status());
      }
    }

    static void on(Path folder) {
      NumbersDatabase.in(folder).migrate();
    }
  }
}
