package wordle.testing.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database file of Games, which tests read and change beside the running instances. */
public final class GamesDatabase {

  private final String url;

  private GamesDatabase(Path file) {
    url = "jdbc:sqlite:" + file;
  }

  /** The database of this system. */
  public static GamesDatabase of(RunningSystem system) {
    return new GamesDatabase(system.data().resolve("games.db"));
  }

  /** The solution of a game. */
  public String solution(String gameId) {
    return read("SELECT solution FROM games WHERE id = ?", gameId);
  }

  /** How many guesses the database has counted in a game. */
  public int version(String gameId) {
    return Integer.parseInt(read("SELECT version FROM games WHERE id = ?", gameId));
  }

  /** The guesses of a game, as they are stored. */
  public String guesses(String gameId) {
    return read("SELECT guesses FROM games WHERE id = ?", gameId);
  }

  /** Sets the solution, so that a test knows the marks in advance. */
  public void setSolution(String gameId, String solution) {
    try (Connection connection = open();
        PreparedStatement update =
            connection.prepareStatement("UPDATE games SET solution = ? WHERE id = ?")) {
      update.setString(1, solution);
      update.setString(2, gameId);
      if (update.executeUpdate() != 1) {
        throw new AssertionError("No game " + gameId);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot set the solution of game " + gameId, e);
    }
  }

  private String read(String sql, String gameId) {
    try (Connection connection = open();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, gameId);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("No game " + gameId);
        }
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read game " + gameId, e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url);
  }
}
