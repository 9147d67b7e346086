package wordle.service.database.sqlite;

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
import java.util.List;
import wordle.service.database.DatabaseException;
import wordle.service.database.LocalTransaction;

/**
 * Applies the migrations that a database lacks. Instances that start together take turns at a lock
 * file beside the database, so each migration is applied once.
 */
final class SchemaMigrator {

  /** The end of a statement. The semicolon before END belongs to a trigger. */
  private static final String END_OF_STATEMENT = ";\\s*\n(?!END;)";

  /** Instances of the release before may be writing. The data source's own timeout is shorter. */
  private static final String BUSY_TIMEOUT = "PRAGMA busy_timeout = 5000";

  private final SqliteDatabase database;
  private final List<String> migrations;
  private volatile boolean migrated;

  SchemaMigrator(SqliteDatabase database, List<String> migrations) {
    this.database = database;
    this.migrations = List.copyOf(migrations);
  }

  /** Whether this instance has seen the schema at its newest version. */
  boolean isMigrated() {
    return migrated;
  }

  /**
   * Applies what the database lacks.
   *
   * @throws UncheckedIOException if the folder cannot be written
   * @throws IllegalStateException with the reason why this database must not be opened
   * @throws DatabaseException if a statement failed
   */
  void migrate() {
    DataFolder folder = new DataFolder(database.files());
    try (FileChannel lockFile = folder.openLockFile();
        FileLock lock = lockFile.lock()) {
      LastStart last = LastStart.readFrom(lockFile);
      folder.prepare(last);
      migrate(lock, last);
      database.files().recorded().writeTo(lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write in "
              + database.files().folder()
              + ": name a writable folder in WORDLE_DATA ("
              + e.getMessage()
              + ")",
          e);
    }
    migrated = true;
  }

  private void migrate(FileLock held, LastStart last) throws IOException {
    if (!held.isValid()) {
      throw new IOException("The lock on the database's folder was lost");
    }
    try {
      database.files().recordIdentities();
      try (Connection connection = database.connect()) {
        migrate(connection, last);
        database.files().recordIdentities();
      }
    } catch (SQLException e) {
      throw DatabaseException.of(
          "Migrating the schema of " + database.files().database(), ResultCode.classified(e));
    }
  }

  private void migrate(Connection connection, LastStart last) throws SQLException, IOException {
    int timeout = busyTimeout(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(BUSY_TIMEOUT);
      applyMissing(connection, last);
      statement.execute("PRAGMA busy_timeout = " + timeout);
    }
  }

  /** The connection goes back to a pool with the timeout that it had. */
  private static int busyTimeout(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA busy_timeout")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void applyMissing(Connection connection, LastStart last)
      throws SQLException, IOException {
    int current = version(connection);
    if (current == 0 && last.hadDatabase()) {
      throw new IllegalStateException(
          database.files().database()
              + " is empty, but was not at an earlier start. Restore a backup with bin/restore. To"
              + " begin without data, remove every file whose name begins with "
              + database.files().database().getFileName());
    }
    for (int version = current + 1; version <= migrations.size(); version++) {
      apply(connection, version, read(migrations.get(version - 1)));
    }
  }

  private int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
      try (ResultSet row =
          statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
        row.next();
        return refuseNewer(row.getInt(1));
      }
    }
  }

  private int refuseNewer(int version) {
    if (version > migrations.size()) {
      throw new IllegalStateException(
          "The database has schema version %d, this release knows %d: start a newer release"
              .formatted(version, migrations.size()));
    }
    return version;
  }

  /** Applies one migration and notes its version, both or neither. */
  private static void apply(Connection connection, int version, String script) throws SQLException {
    LocalTransaction.run(connection, open -> applyAll(open, version, script));
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
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream resource = loader.getResourceAsStream(migration)) {
      if (resource == null) {
        throw new IllegalStateException("The archive lacks " + migration);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
