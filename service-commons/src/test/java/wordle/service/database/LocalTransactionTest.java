package wordle.service.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions on a real connection. */
class LocalTransactionTest {

  private Connection connection;

  @BeforeEach
  void open(@TempDir Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("numbers.db"));
    execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void allStatementsAreKept() throws SQLException {
    int written = LocalTransaction.run(connection, open -> insert(1) + insert(2));

    assertEquals(2, written);
    assertEquals(2, count());
    assertTrue(connection.getAutoCommit());
  }

  @Test
  void nothingIsKeptAfterAFailedStatement() throws SQLException {
    assertThrows(
        SQLException.class, () -> LocalTransaction.run(connection, open -> insert(1) + insert(1)));

    assertEquals(0, count());
    assertTrue(connection.getAutoCommit());
  }

  @Test
  void nothingIsKeptAfterARuntimeException() throws SQLException {
    IllegalStateException fault = new IllegalStateException("a fault of the program");

    assertSame(
        fault,
        assertThrows(
            IllegalStateException.class,
            () ->
                LocalTransaction.run(
                    connection,
                    open -> {
                      insert(1);
                      throw fault;
                    })));

    assertEquals(0, count());
    assertTrue(connection.getAutoCommit());
  }

  /** SQLite rolls back by itself on a full disk; then the rollback of the driver fails. */
  @Test
  void failedRollbackDoesNotHideTheReason() {
    SQLException reason = new SQLException("database or disk is full", null, 13);

    SQLException thrown =
        assertThrows(
            SQLException.class,
            () ->
                LocalTransaction.run(
                    connection,
                    open -> {
                      insert(1);
                      execute("ROLLBACK");
                      throw reason;
                    }));

    assertSame(reason, thrown);
  }

  private int insert(int number) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("INSERT INTO numbers VALUES (" + number + ")");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM numbers")) {
      return row.getInt(1);
    }
  }
}
