package wordle.service.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.service.database.DatabaseException;

/** Migrations of a database with a table, a trigger, and one migration that fails. */
class SchemaMigratorTest {

  private static final String FIRST = "db/V1__numbers.sql";
  private static final String SECOND = "db/V2__log.sql";
  private static final String BROKEN = "db/V3__broken.sql";

  @TempDir private Path parent;

  @Test
  void emptyDatabaseIsMigratedOnce() throws SQLException {
    Path folder = parent.resolve("data/of/numbers");
    database(folder, FIRST, SECOND).migrate();
    SqliteDatabase another = database(folder, FIRST, SECOND);
    assertFalse(another.isMigrated());

    another.migrate();

    assertTrue(another.isMigrated());
    assertEquals(List.of("1", "2"), versions(folder));
  }

  @Test
  void olderDatabaseIsMigratedWithItsRows() throws SQLException {
    database(parent, FIRST).migrate();
    column(parent, "INSERT INTO numbers VALUES (7) RETURNING number");

    database(parent, FIRST, SECOND).migrate();
    column(parent, "INSERT INTO numbers VALUES (8) RETURNING number");

    assertEquals(List.of("7", "8"), column(parent, "SELECT number FROM log ORDER BY number"));
  }

  @Test
  void newerSchemaIsRejectedWithASentence() {
    database(parent, FIRST, SECOND).migrate();
    SqliteDatabase older = database(parent, FIRST);

    Exception refusal = assertThrows(IllegalStateException.class, older::migrate);

    assertTrue(String.valueOf(refusal.getMessage()).contains("start a newer release"));
    assertFalse(older.isMigrated());
  }

  @Test
  void failingMigrationIsRolledBackWithItsVersion() throws SQLException {
    SqliteDatabase database = database(parent, FIRST, SECOND, BROKEN);

    assertThrows(DatabaseException.class, database::migrate);

    assertEquals(List.of("1", "2"), versions(parent));
    assertEquals(List.of(), column(parent, "SELECT number FROM numbers"));
  }

  @Test
  void missingMigrationIsNotNotedAsApplied() throws SQLException {
    SqliteDatabase database = database(parent, FIRST, "db/V2__missing.sql");

    assertThrows(IllegalStateException.class, database::migrate);

    assertEquals(List.of("1"), versions(parent));
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws Exception {
    Path folder = Files.createFile(parent.resolve("file"));
    SqliteDatabase database = database(folder, FIRST);

    Exception refusal = assertThrows(UncheckedIOException.class, database::migrate);

    assertTrue(String.valueOf(refusal.getMessage()).contains(folder.toString()));
  }

  private static SqliteDatabase database(Path folder, String... migrations) {
    return new SqliteDatabase(
        NumbersDatabase.dataSource(folder), NumbersDatabase.files(folder), List.of(migrations));
  }

  private static List<String> versions(Path folder) throws SQLException {
    return column(folder, "SELECT version FROM schema_version ORDER BY version");
  }

  /** On a connection of its own. */
  private static List<String> column(Path folder, String query) throws SQLException {
    try (Connection connection = NumbersDatabase.dataSource(folder).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }
}
