package wordle.users.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.DatabaseException;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;
import wordle.users.http.UsersService;

class MigrationsTest {

  @TempDir Path temporary;
  private final SQLiteDataSource dataSource = new SQLiteDataSource();
  private Path folder;

  @BeforeEach
  void nameAFolderThatDoesNotExistYet() {
    folder = temporary.resolve("data/of/users");
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
  }

  @Test
  void firstStartMakesTheFolderAndTheTables() throws SQLException {
    database().migrate();
    assertEquals(
        List.of("deleted_names", "deleted_names_key", "schema_version", "users"), tables());
  }

  @Test
  void laterStartChangesNothing() throws SQLException {
    database().migrate();
    execute("INSERT INTO users VALUES ('alice', 'Alice', 'pbkdf2-sha512$1$AQID$BAUG', 0)");
    List<String> key = strings("SELECT hex(secret) FROM deleted_names_key");
    database().migrate();
    assertEquals(List.of("alice"), strings("SELECT username_key FROM users"));
    assertEquals(List.of("1", "2"), strings("SELECT version FROM schema_version"));
    assertEquals(key, strings("SELECT hex(secret) FROM deleted_names_key"));
  }

  @Test
  void olderSchemaIsBroughtUpToDateWithWhatItHolds() throws Exception {
    Files.createDirectories(folder);
    execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)");
    execute("INSERT INTO schema_version VALUES (1)");
    try (InputStream first = UsersService.class.getResourceAsStream("/db/V1__users.sql")) {
      execute(new String(first.readAllBytes(), StandardCharsets.UTF_8));
    }
    String registrationOfTheReleaseBefore =
        "INSERT INTO users (username_key, username, password_hash, created_at)"
            + " VALUES ('%1$s', '%1$s', 'pbkdf2-sha512$1$AQID$BAUG', 0)";
    execute(registrationOfTheReleaseBefore.formatted("before"));
    database().migrate();
    execute(registrationOfTheReleaseBefore.formatted("during"));
    assertEquals(List.of("before", "during"), strings("SELECT username FROM users"));
    assertEquals(List.of("1", "2"), strings("SELECT version FROM schema_version"));
  }

  @Test
  void everyDatabaseHasAKeyOfItsOwn() throws SQLException {
    database().migrate();
    String first = strings("SELECT hex(secret) FROM deleted_names_key").get(0);
    folder = temporary.resolve("another");
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    database().migrate();
    assertNotEquals(first, strings("SELECT hex(secret) FROM deleted_names_key").get(0));
    assertEquals(64, first.length());
  }

  @Test
  void migrationThatFailsLeavesNothingBehind() throws Exception {
    Files.createDirectories(folder);
    execute("CREATE TABLE users (of_another_program TEXT)");
    assertThrows(DatabaseException.class, () -> database().migrate());
    assertEquals(List.of(), strings("SELECT version FROM schema_version"));
  }

  private SqliteDatabase database() {
    return new SqliteDatabase(
        dataSource,
        DatabaseFiles.of(UsersService.DESCRIPTION, folder),
        UsersService.DESCRIPTION.migrations());
  }

  private List<String> tables() throws SQLException {
    return strings("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  }

  private List<String> strings(String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
