package wordle.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.OptionalLong;

/**
 * The service's database, and all that differs between database engines. Safe for any number of
 * threads.
 *
 * <p>A task that ends with a {@link SQLTransientException} has certainly written nothing. After any
 * other {@link SQLException} a write may have been kept.
 */
public interface Database {

  /** Runs statements that only read. */
  <T> T read(SqlTask<T> task) throws SQLException;

  /**
   * Runs one writing statement, and returns when its result is on disk. The statement is
   * compare-and-set, or an INSERT against a unique key. It may look at other rows only where a
   * later change of them cannot make its result wrong, such as rows that are never removed.
   */
  <T> T write(SqlTask<T> task) throws SQLException;

  /**
   * Runs several statements, or one that looks at other rows, as one serializable transaction, and
   * returns when its result is on disk. The first statement has to be a write, because a
   * transaction that has read cannot begin to write once another one has written.
   */
  <T> T serializable(SqlTask<T> task) throws SQLException;

  /**
   * Brings the schema to the version of this release, once for all instances that start together.
   *
   * @throws RuntimeException for which {@link #startFailure} has a sentence
   */
  void migrate();

  /** Whether this instance has seen the schema at the version of this release. */
  boolean isMigrated();

  /**
   * Checks that the database can be read.
   *
   * @throws SQLException if it cannot
   */
  void check() throws SQLException;

  /** Removes deleted rows from the engine's own files, as far as the engine can. Never fails. */
  void purgeDeletedRows();

  /** The size of the write-ahead log in bytes; empty if the engine keeps it elsewhere. */
  OptionalLong logBytes();

  /** Describes a failure of {@link #migrate} to a person. */
  StartFailure startFailure(Throwable failure);
}
