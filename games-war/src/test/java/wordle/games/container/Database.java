package wordle.games.container;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server's database, in which tests look up solutions. */
final class Database {

  private static final Path FILE =
      Path.of("target/liberty/wlp/usr/servers/games-it/data/games.db").toAbsolutePath();

  private Database() {}

  static String solution(String id) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + FILE);
        PreparedStatement select =
            connection.prepareStatement("SELECT solution FROM games WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString("solution");
      }
    } catch (SQLException e) {
      throw new AssertionError("No solution of game " + id, e);
    }
  }

  /** Runs an action while this process holds the write lock. */
  static void whileLocked(Runnable action) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + FILE);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      action.run();
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError("Cannot hold the lock", e);
    }
  }

  /** An accepted word that is not the solution. */
  static String wrongWord(String id) {
    return solution(id).equals("crane") ? "slate" : "crane";
  }
}
