package wordle.games.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Brings the database to the newest version of its schema before the first request, once, however
 * many instances start together: they queue at a lock file beside it.
 */
@Singleton
public class Schema {

  private static final List<String> MIGRATIONS =
      List.of(
          "/db/V1__games.sql",
          "/db/V2__puzzles_and_standings.sql",
          "/db/V3__ranked_standings.sql",
          "/db/V4__removed_dailies_forgotten.sql");

  /** Where a statement ends; the semicolon before END belongs to a trigger. */
  private static final String END_OF_STATEMENT = ";\\s*\n(?!END;)";

  /** With instances of a former release, which go on writing. */
  private static final BusyPatience BUSY = new BusyPatience(Duration.ofSeconds(5));

  private final Database database;
  private volatile boolean current;

  @Inject
  public Schema(Database database) {
    this.database = database;
  }

  /** Whether this instance has seen the schema at its newest version. */
  public boolean isCurrent() {
    return current;
  }

  /** Applies what is missing, as every instance does before its first request. */
  public void migrate() {
    DataFolder folder = new DataFolder(database.files());
    try (FileChannel lockFile = folder.openLockFile();
        FileLock lock = lockFile.lock()) {
      LastStart last = LastStart.readFrom(lockFile);
      folder.prepare(last);
      migrate(lock, last);
      database.files().noted().writeTo(lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write in "
              + database.files().folder()
              + ": name a writable folder in WORDLE_DATA ("
              + e.getMessage()
              + ")",
          e);
    }
    current = true;
  }

  private void migrate(FileLock held, LastStart last) throws IOException {
    if (!held.isValid()) {
      throw new IOException("The lock on the database's folder was lost");
    }
    try {
      database.files().note();
      try (Connection connection = database.connect()) {
        migrate(connection, last);
        database.files().note();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Migrating the schema of " + database.files().database(), e);
    }
  }

  private void migrate(Connection connection, LastStart last) throws SQLException, IOException {
    int current = BUSY.run(() -> version(connection));
    if (current == 0 && last.hadDatabase()) {
      throw new IllegalStateException(
          database.files().database()
              + " is empty, but was not at an earlier start. Restore a backup with bin/restore. To"
              + " begin without data, remove every file whose name begins with "
              + database.files().database().getFileName());
    }
    for (int version = current + 1; version <= MIGRATIONS.size(); version++) {
      apply(connection, version, read(MIGRATIONS.get(version - 1)));
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
      try (ResultSet row =
          statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
        row.next();
        return refuseNewer(row.getInt(1));
      }
    }
  }

  private static int refuseNewer(int version) {
    if (version > MIGRATIONS.size()) {
      throw new IllegalStateException(
          "The database has schema version %d, this release knows %d: start a newer release"
              .formatted(version, MIGRATIONS.size()));
    }
    return version;
  }

  /** Applies one migration and notes its version, both or neither. */
  private static void apply(Connection connection, int version, String script) throws SQLException {
    BUSY.run(() -> LocalTransaction.on(connection, () -> applyAll(connection, version, script)));
  }

  private static int applyAll(Connection connection, int version, String script)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO schema_version (version) VALUES (" + version + ")");
      for (String sql : script.split(END_OF_STATEMENT, -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
    return version;
  }

  private static String read(String migration) throws IOException {
    try (InputStream resource = Schema.class.getResourceAsStream(migration)) {
      if (resource == null) {
        throw new IllegalStateException("The archive lacks " + migration);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
