package wordle.games.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL on connections of its own, which it gives back. Safe for any number of threads. */
public final class Sql {

  private final DataSource dataSource;
  private final WriteTurn turn;

  /**
   * Runs SQL on connections of this data source, which gives them in autocommit.
   *
   * @param patience how long a write waits for its turn among those of this object, of which a
   *     process has one for a database
   */
  public Sql(DataSource dataSource, Duration patience) {
    this.dataSource = dataSource;
    this.turn = new WriteTurn(patience);
  }

  /** What a row means. */
  @FunctionalInterface
  public interface Mapper<T> {

    /** Reads the row at which the cursor stands. */
    T map(ResultSet row) throws SQLException;
  }

  /**
   * A statement that writes.
   *
   * @param values what is bound to it, in order
   */
  public record Update(String sql, List<Object> values) {

    public Update {
      values = List.copyOf(values);
    }
  }

  /** The rows that a statement finds, in its order. */
  public <T> List<T> select(String sql, Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return read(statement, mapper);
    }
  }

  /**
   * Runs one statement in autocommit.
   *
   * @return how many rows it wrote
   */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return turn.run(
        () -> {
          try (Connection connection = dataSource.getConnection()) {
            return update(connection, sql, values);
          }
        });
  }

  /**
   * Runs statements of which each changes something or nothing, all of them or none, in one local
   * transaction. It begins with a write, and so with SQLite's write lock: a transaction that comes
   * to it by way of a read may be refused it.
   */
  public void updateTogether(Update... updates) throws SQLException {
    turn.run(() -> writeTogether(updates));
  }

  private int writeTogether(Update... updates) throws SQLException {
    int written = 0;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (Update update : updates) {
          written += update(connection, update.sql(), update.values().toArray());
        }
        connection.commit();
        return written;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static <T> List<T> read(PreparedStatement statement, Mapper<T> mapper)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> results = new ArrayList<>();
      while (rows.next()) {
        results.add(mapper.map(rows));
      }
      return results;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
