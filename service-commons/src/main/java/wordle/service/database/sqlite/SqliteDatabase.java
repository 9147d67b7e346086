package wordle.service.database.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import wordle.service.database.Database;
import wordle.service.database.LocalTransaction;
import wordle.service.database.SqlClient;
import wordle.service.database.SqlTask;
import wordle.service.database.StartFailure;

/**
 * A database in one SQLite file. Each write is a transaction of its own; SQLite's busy timeout, as
 * set in the data source, orders writes of several connections and processes.
 *
 * <p>Before a write is acknowledged, the open file is compared with the file that has the
 * database's name: see {@link DatabaseFiles}.
 */
public final class SqliteDatabase implements Database {

  private final DataSource dataSource;
  private final DatabaseFiles files;
  private final SchemaMigrator migrator;

  /**
   * A database.
   *
   * @param dataSource gives connections in autocommit
   * @param files what the connections have open
   * @param migrations class path resources, in the order of the schema versions, from version 1
   */
  public SqliteDatabase(DataSource dataSource, DatabaseFiles files, List<String> migrations) {
    this.dataSource = dataSource;
    this.files = files;
    this.migrator = new SchemaMigrator(this, migrations);
  }

  /** The files that the connections have open. */
  public DatabaseFiles files() {
    return files;
  }

  /**
   * A connection in autocommit, to read.
   *
   * @throws DatabaseMovedException if the database was found to be missing or replaced
   */
  public Connection connect() throws SQLException {
    files.requireUnmoved();
    return dataSource.getConnection();
  }

  /**
   * A connection in autocommit, to write. A new connection would create a database that is missing,
   * so the files are compared first.
   *
   * @throws DatabaseMovedException if the database is missing or replaced
   */
  public Connection connectToWrite() throws SQLException {
    files.verify();
    return dataSource.getConnection();
  }

  @Override
  public <T> T read(SqlTask<T> task) throws SQLException {
    try (Connection connection = connect()) {
      return task.run(connection);
    } catch (SQLException e) {
      throw ResultCode.classified(e);
    }
  }

  @Override
  public <T> T write(SqlTask<T> task) throws SQLException {
    return onWriteConnection(
        connection -> {
          T result = task.run(connection);
          files.verifyAfterCommit();
          return result;
        });
  }

  @Override
  public <T> T serializable(SqlTask<T> task) throws SQLException {
    return onWriteConnection(connection -> runTransaction(connection, task));
  }

  private <T> T onWriteConnection(SqlTask<T> task) throws SQLException {
    try (Connection connection = connectToWrite()) {
      return task.run(connection);
    } catch (SQLException e) {
      throw ResultCode.classified(e);
    }
  }

  /**
   * Runs a task as one transaction, and compares the files before and after the commit.
   *
   * @param connection in autocommit
   * @throws DatabaseMovedException if they differ before the commit, which is then rolled back
   * @throws SQLException if they differ after the commit, whose outcome is then unknown
   */
  public <T> T runTransaction(Connection connection, SqlTask<T> task) throws SQLException {
    T result = LocalTransaction.run(connection, verifyingBeforeCommit(task));
    files.verifyAfterCommit();
    return result;
  }

  private <T> SqlTask<T> verifyingBeforeCommit(SqlTask<T> task) {
    return connection -> {
      T result = task.run(connection);
      files.verify();
      return result;
    };
  }

  @Override
  public void migrate() {
    migrator.migrate();
  }

  @Override
  public boolean isMigrated() {
    return migrator.isMigrated();
  }

  @Override
  public void check() throws SQLException {
    files.verify();
    new SqlClient(this).select("SELECT max(version) FROM schema_version", row -> row.getInt(1));
  }

  /**
   * The write-ahead log holds deleted rows until later writes overwrite them, which may take
   * months. A checkpoint copies the log into the database, where secure_delete overwrites deleted
   * rows, and truncates it. If it fails, the next one does the same.
   */
  @Override
  public void purgeDeletedRows() {
    try (Connection connection = connect();
        Statement checkpoint = connection.createStatement()) {
      checkpoint.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      // The rows are deleted; only their remains are still in the log.
    }
  }

  /** There is no log before the first write, and none after a clean shutdown. */
  @Override
  public OptionalLong logBytes() {
    try {
      return OptionalLong.of(Files.size(files.beside("-wal")));
    } catch (IOException e) {
      return OptionalLong.of(0);
    }
  }

  @Override
  public StartFailure startFailure(Throwable failure) {
    return StartFailures.of(failure, files);
  }
}
