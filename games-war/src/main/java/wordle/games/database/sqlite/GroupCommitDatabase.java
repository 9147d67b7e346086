package wordle.games.database.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import wordle.service.database.Database;
import wordle.service.database.SqlTask;
import wordle.service.database.StartFailure;
import wordle.service.database.sqlite.ResultCode;
import wordle.service.database.sqlite.SqliteDatabase;

/**
 * A SQLite database to which several processes write often. Writes share transactions, which SQLite
 * runs one after the other. A process has one of these for a database.
 */
public final class GroupCommitDatabase implements Database {

  /**
   * Longer than all competing processes take together to write, and much shorter than the gateway's
   * timeout.
   */
  private static final Duration LOCK_TIMEOUT = Duration.ofMillis(100);

  private final SqliteDatabase database;
  private final BusyRetry retry;
  private final GroupCommit groupCommit;

  /**
   * Writes to and reads from a database.
   *
   * @param busyTimeout how long a statement waits for other processes
   * @param queueTimeout how long a write waits until a leader takes it
   */
  public GroupCommitDatabase(SqliteDatabase database, Duration busyTimeout, Duration queueTimeout) {
    this.database = database;
    this.retry = new BusyRetry(busyTimeout);
    this.groupCommit =
        new GroupCommit(
            database,
            new InterProcessLock(database.files().beside("-queue"), LOCK_TIMEOUT),
            retry,
            queueTimeout);
  }

  @Override
  public <T> T read(SqlTask<T> task) throws SQLException {
    return retry.run(() -> database.read(task));
  }

  @Override
  public <T> T write(SqlTask<T> task) throws SQLException {
    try {
      return groupCommit.run(task);
    } catch (SQLException e) {
      throw ResultCode.classified(e);
    }
  }

  @Override
  public <T> T serializable(SqlTask<T> task) throws SQLException {
    return write(task);
  }

  @Override
  public void check() throws SQLException {
    retry.run(
        () -> {
          database.check();
          return true;
        });
  }

  @Override
  public void migrate() {
    database.migrate();
  }

  @Override
  public boolean isMigrated() {
    return database.isMigrated();
  }

  @Override
  public void purgeDeletedRows() {
    database.purgeDeletedRows();
  }

  @Override
  public OptionalLong logBytes() {
    return database.logBytes();
  }

  @Override
  public StartFailure startFailure(Throwable failure) {
    return database.startFailure(failure);
  }
}
