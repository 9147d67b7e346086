package wordle.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL on one connection. Not thread-safe, because connections are not. */
public final class Statements {

  private final Connection connection;

  Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * Runs a query.
   *
   * @param values are bound to its parameters, in order
   * @return the rows, in the order of the query
   */
  public <T> List<T> select(String sql, SqlClient.Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return read(statement, mapper);
    }
  }

  /**
   * Runs a statement that writes.
   *
   * @param values are bound to its parameters, in order
   * @return the number of rows written
   */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static <T> List<T> read(PreparedStatement statement, SqlClient.Mapper<T> mapper)
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
