package wordle.service.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL for repositories. Safe for any number of threads. */
@Singleton
public class SqlClient {

  private final Database database;

  /** Runs SQL on this database. */
  @Inject
  public SqlClient(Database database) {
    this.database = database;
  }

  /** Turns a row into a value. */
  @FunctionalInterface
  public interface Mapper<T> {

    /** Reads the row at the cursor. */
    T map(ResultSet row) throws SQLException;
  }

  /** Several statements on one connection. */
  @FunctionalInterface
  public interface Task<T> {

    /** Runs the statements; they may run again, but only if nothing of them was kept. */
    T run(Statements statements) throws SQLException;
  }

  /** Runs a query: see {@link Statements#select}. */
  public <T> List<T> select(String sql, Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    return read(statements -> statements.select(sql, mapper, values));
  }

  /**
   * Runs one writing statement: see {@link Database#write}.
   *
   * @return the number of rows written
   */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return write(statements -> statements.update(sql, values));
  }

  /** Runs several queries on one connection. */
  public <T> T read(Task<T> task) throws SQLException {
    return database.read(connection -> task.run(new Statements(connection)));
  }

  /** Runs queries for the values of one writing statement, and then the statement. */
  public <T> T write(Task<T> task) throws SQLException {
    return database.write(connection -> task.run(new Statements(connection)));
  }

  /** Runs several statements, all or none: see {@link Database#serializable}. */
  public <T> T serializable(Task<T> task) throws SQLException {
    return database.serializable(connection -> task.run(new Statements(connection)));
  }
}
