package wordle.service.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

  private static final int VERSION = 3;

  @TempDir private Path folder;
  private Path restored;
  private Path file;

  @BeforeEach
  void backUp() throws IOException, SQLException {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String service : List.of("first", "second")) {
      update(
          data.resolve(service + ".db"),
          "CREATE TABLE schema_version (version INTEGER PRIMARY KEY)",
          "INSERT INTO schema_version VALUES (1), (%d)".formatted(VERSION),
          "CREATE TABLE rows (word TEXT)",
          "INSERT INTO rows VALUES ('%s')".formatted(service));
    }
    file = folder.resolve("backup");
    restored = Files.createDirectory(folder.resolve("restored"));
    Path copies = Files.createDirectory(folder.resolve("copies"));
    BackupCommand.write(data, copies, file, List.of("first", "second"));
  }

  @Test
  void databasesComeBack() throws IOException, SQLException {
    BackupCommand.read(file, restored, Map.of("first", VERSION, "second", VERSION));

    assertEquals("first", word("first"));
    assertEquals("second", word("second"));
  }

  @Test
  void newerSchemaIsRefused() {
    assertRefused(file, Map.of("first", VERSION - 1), "use a newer release");
  }

  @Test
  void missingDatabaseIsRefused() {
    assertRefused(file, Map.of("third", VERSION), "it lacks third.db");
  }

  @Test
  void damagedFileIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

    assertRefused(file, Map.of("first", VERSION), "is damaged or is not a backup");
  }

  @Test
  void foreignFileIsRefused() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign"), "not an archive");

    assertRefused(foreign, Map.of("first", VERSION), "is damaged or is not a backup");
  }

  private void assertRefused(Path backup, Map<String, Integer> newest, String expected) {
    BackupCommand.Refusal refusal =
        assertThrows(
            BackupCommand.Refusal.class, () -> BackupCommand.read(backup, restored, newest));
    assertTrue(refusal.getMessage().contains(expected), refusal::getMessage);
  }

  private String word(String service) throws SQLException {
    try (Connection connection = connect(restored.resolve(service + ".db"));
        Statement statement = connection.createStatement()) {
      return statement.executeQuery("SELECT word FROM rows").getString(1);
    }
  }

  private static void update(Path database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }
}
