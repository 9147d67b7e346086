package wordle.games.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL on connections of its own, which it gives back. Safe for any number of threads. */
public final class Sql {

  /**
   * Far longer than processes of this kind write in turn, and far shorter than a request may take.
   */
  private static final Duration QUEUE_PATIENCE = Duration.ofMillis(100);

  private final Database database;
  private final BusyPatience busy;
  private final GroupCommit writes;

  /**
   * Runs SQL on connections to this database. A process has one of these for a database.
   *
   * @param busy how long a statement waits for other processes
   * @param turn how long a write waits for others of this object
   */
  public Sql(Database database, Duration busy, Duration turn) {
    ProcessQueue queue = new ProcessQueue(database.files().beside("-queue"), QUEUE_PATIENCE);
    this.database = database;
    this.busy = new BusyPatience(busy);
    this.writes = new GroupCommit(database, queue, this.busy, turn);
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
    return busy.run(() -> selectNow(sql, mapper, values));
  }

  private <T> List<T> selectNow(String sql, Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return read(statement, mapper);
    }
  }

  /**
   * Runs one statement.
   *
   * @return how many rows it wrote
   */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return writes.run(connection -> update(connection, sql, values));
  }

  /**
   * Runs statements of which each changes something or nothing, all of them or none. The first is a
   * write, and so comes with SQLite's write lock: a transaction that comes to it by way of a read
   * may be refused it.
   */
  public void updateTogether(Update... updates) throws SQLException {
    writes.run(connection -> updateTogether(connection, updates));
  }

  private static int updateTogether(Connection connection, Update... updates) throws SQLException {
    int written = 0;
    for (Update update : updates) {
      written += update(connection, update.sql(), update.values().toArray());
    }
    return written;
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
