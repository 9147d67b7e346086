package wordle.users.database;

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
import org.sqlite.SQLiteDataSource;

/** Starts on folders in which a database is missing, replaced, or open to other users. */
class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void newFolderAndItsFilesAreTheOwnersAlone() throws Exception {
    Path folder = parent.resolve("data");
    start(folder);
    try (Connection open = open(folder);
        Statement statement = open.createStatement()) {
      statement.executeUpdate("INSERT INTO deleted_names VALUES (zeroblob(32))");

      assertEquals("rwx------", permissions(folder));
      for (String name : List.of("users.db", "users.db-wal", "users.db-shm", "users.db.lock")) {
        assertEquals("rw-------", permissions(folder.resolve(name)), name);
      }
    }
  }

  @Test
  void openFolderAndItsFilesAreRestricted() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    chmod("rwxr-xr-x", folder);
    chmod("rw-rw-rw-", folder.resolve("users.db"));
    chmod("rw-r--r--", folder.resolve("users.db.lock"));

    start(folder);

    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("users.db")));
    assertEquals("rw-------", permissions(folder.resolve("users.db.lock")));
  }

  @Test
  void folderOfOtherFilesKeepsItsPermissions() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("shared"));
    Files.writeString(folder.resolve("page.html"), "for everybody");
    chmod("rwxr-xr-x", folder);

    start(folder);

    assertEquals("rwxr-xr-x", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("users.db")));
  }

  @Test
  void linkToAFolderIsAFolder() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

    start(link);

    assertTrue(Files.exists(folder.resolve("users.db")));
  }

  @Test
  void databaseThatWasThereAndIsMissingIsNotMadeAnew() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    Files.delete(folder.resolve("users.db"));

    assertRefused(folder, "is missing, but was there at an earlier start");
    assertTrue(Files.notExists(folder.resolve("users.db")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"users.db-wal"})
  void databaseOfAFormerReleaseThatIsMissingIsNotMadeAnew(String left) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Files.createFile(folder.resolve("users.db.lock"));
    Files.writeString(folder.resolve(left), "");

    assertRefused(folder, "is missing, but was there at an earlier start");
  }

  @Test
  void emptyFileInPlaceOfADatabaseIsNotTakenForANewOne() throws IOException {
    Path folder = parent.resolve("data");
    start(folder);
    Files.write(folder.resolve("users.db"), new byte[0]);

    assertRefused(folder, "is empty, but was not at an earlier start");
  }

  @Test
  void startThatWasInterruptedBeforeTheFirstTableIsRepeated() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("data"));
    Files.createFile(folder.resolve("users.db.lock"));
    Files.createFile(folder.resolve("users.db"));

    start(folder);

    assertEquals(0, names(folder));
  }

  @Test
  void logOfTheFormerDatabaseIsNotPlayedIntoItsReplacement() throws Exception {
    Path folder = parent.resolve("data");
    Path backup = parent.resolve("backup");
    start(parent.resolve("running"));
    Files.copy(parent.resolve("running").resolve("users.db"), backup);
    killedWithALog(folder);
    Files.delete(folder.resolve("users.db"));
    Files.move(backup, folder.resolve("users.db"));

    assertRefused(folder, "users.db-wal belongs to the former file");

    Files.delete(folder.resolve("users.db-wal"));
    Files.delete(folder.resolve("users.db-shm"));
    start(folder);
    assertEquals(0, names(folder), "the copy was made before the log was written");
  }

  @Test
  void copyOfAWholeFolderIsOpenedWithItsLog() throws Exception {
    Path folder = parent.resolve("data");
    killedWithALog(folder);
    Path copy = Files.createDirectory(parent.resolve("copy"));
    for (String name : List.of("users.db", "users.db-wal", "users.db.lock")) {
      Files.copy(folder.resolve(name), copy.resolve(name));
    }

    start(copy);

    assertEquals(1, names(copy));
  }

  /** As a server leaves it that is killed: a connection that is closed would take the log along. */
  private void killedWithALog(Path folder) throws Exception {
    Path running = parent.resolve("running");
    try (Connection first = openNew(running);
        Statement statement = first.createStatement()) {
      start(running);
      statement.executeUpdate("INSERT INTO deleted_names VALUES (zeroblob(32))");
      Files.createDirectory(folder);
      for (String name : List.of("users.db", "users.db-wal", "users.db-shm", "users.db.lock")) {
        Files.createLink(folder.resolve(name), running.resolve(name));
      }
    }
  }

  private static Connection openNew(Path folder) throws SQLException {
    start(folder);
    Connection connection = open(folder);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM deleted_names");
    }
    return connection;
  }

  private static void start(Path folder) {
    new Schema(new Database(dataSource(folder), UsersDatabase.filesIn(folder))).migrate();
  }

  private static void assertRefused(Path folder, String sentence) {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> start(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal::toString);
    StartFailure failure = StartFailure.of(refusal, UsersDatabase.filesIn(folder));
    assertEquals(StartFailure.REFUSED, failure.status());
  }

  private static int names(Path folder) throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM deleted_names")) {
      return row.getInt(1);
    }
  }

  private static Connection open(Path folder) throws SQLException {
    return dataSource(folder).getConnection();
  }

  private static SQLiteDataSource dataSource(Path folder) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    dataSource.setJournalMode("WAL");
    return dataSource;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void chmod(String permissions, Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
