package wordle.service.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.service.database.StartFailure;

/** Starts on folders in which a database is missing, replaced, or open to other users. */
class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void newFolderAndItsFilesAreForTheOwnerAlone() throws Exception {
    Path folder = parent.resolve("data");
    start(folder);
    try (Connection open = open(folder);
        Statement statement = open.createStatement()) {
      statement.executeUpdate("INSERT INTO numbers VALUES (1)");

      assertEquals("rwx------", permissions(folder));
      for (String name :
          List.of("numbers.db", "numbers.db-wal", "numbers.db-shm", "numbers.db.lock")) {
        assertEquals("rw-------", permissions(folder.resolve(name)), name);
      }
    }
  }

  @Test
  void openFolderAndItsFilesAreRestricted() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    chmod("rwxr-xr-x", folder);
    chmod("rw-rw-rw-", folder.resolve("numbers.db"));
    chmod("rw-r--r--", folder.resolve("numbers.db.lock"));

    start(folder);

    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("numbers.db")));
    assertEquals("rw-------", permissions(folder.resolve("numbers.db.lock")));
  }

  @Test
  void folderOfOtherFilesKeepsItsPermissions() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("shared"));
    Files.writeString(folder.resolve("page.html"), "for everybody");
    chmod("rwxr-xr-x", folder);

    start(folder);

    assertEquals("rwxr-xr-x", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("numbers.db")));
  }

  @Test
  void linkToAFolderIsAFolder() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

    start(link);

    assertTrue(Files.exists(folder.resolve("numbers.db")));
  }

  @Test
  void missingDatabaseIsNotCreatedAgain() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    Files.delete(folder.resolve("numbers.db"));

    assertRefused(folder, "is missing, but was there at an earlier start");
    assertTrue(Files.notExists(folder.resolve("numbers.db")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbers.db-wal", "numbers.db-queue"})
  void missingDatabaseOfVersionOneIsNotCreatedAgain(String left) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Files.createFile(folder.resolve("numbers.db.lock"));
    Files.writeString(folder.resolve(left), "");

    assertRefused(folder, "is missing, but was there at an earlier start");
  }

  @Test
  void emptyFileInPlaceOfADatabaseIsRejected() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    Files.write(folder.resolve("numbers.db"), new byte[0]);

    assertRefused(folder, "is empty, but was not at an earlier start");
  }

  @Test
  void startThatWasInterruptedBeforeTheFirstTableIsRepeated() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Files.createFile(folder.resolve("numbers.db.lock"));
    Files.createFile(folder.resolve("numbers.db"));

    start(folder);

    assertEquals(0, numbers(folder));
  }

  @Test
  void logOfTheFormerDatabaseIsNotAppliedToItsReplacement() throws Exception {
    Path folder = parent.resolve("data");
    Path backup = parent.resolve("backup");
    start(parent.resolve("running"));
    Files.copy(parent.resolve("running").resolve("numbers.db"), backup);
    killedWithALog(folder);
    Files.delete(folder.resolve("numbers.db"));
    Files.move(backup, folder.resolve("numbers.db"));

    assertRefused(folder, "numbers.db-wal belongs to the former file");

    Files.delete(folder.resolve("numbers.db-wal"));
    Files.delete(folder.resolve("numbers.db-shm"));
    start(folder);
    assertEquals(0, numbers(folder), "the copy was made before the log was written");
  }

  @Test
  void copyOfAWholeFolderIsOpenedWithItsLog() throws Exception {
    Path folder = parent.resolve("data");
    killedWithALog(folder);
    Path copy = Files.createDirectory(parent.resolve("copy"));
    for (String name : List.of("numbers.db", "numbers.db-wal", "numbers.db.lock")) {
      Files.copy(folder.resolve(name), copy.resolve(name));
    }

    start(copy);

    assertEquals(1, numbers(copy));
  }

  /** As a killed server leaves it. Closing the last connection would remove the log. */
  private void killedWithALog(Path folder) throws Exception {
    Path running = parent.resolve("running");
    try (Connection first = openNew(running);
        Statement statement = first.createStatement()) {
      start(running);
      statement.executeUpdate("INSERT INTO numbers VALUES (1)");
      Files.createDirectory(folder);
      for (String name :
          List.of("numbers.db", "numbers.db-wal", "numbers.db-shm", "numbers.db.lock")) {
        Files.createLink(folder.resolve(name), running.resolve(name));
      }
    }
  }

  private static Connection openNew(Path folder) throws SQLException {
    start(folder);
    Connection connection = open(folder);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM numbers");
    }
    return connection;
  }

  private static void start(Path folder) {
    NumbersDatabase.in(folder).migrate();
  }

  private static void assertRefused(Path folder, String sentence) {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> start(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal::toString);
    StartFailure failure = StartFailures.of(refusal, NumbersDatabase.files(folder));
    assertEquals(StartFailure.REFUSED, failure.status());
  }

  private static int numbers(Path folder) throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM numbers")) {
      return row.getInt(1);
    }
  }

  private static Connection open(Path folder) throws SQLException {
    return NumbersDatabase.dataSource(folder).getConnection();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void chmod(String permissions, Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
