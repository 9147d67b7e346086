package wordle.testing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import wordle.testing.process.Repository;

/** Databases of the first release, with one account and one game. */
public final class FirstSchema {

  /** The owner of the account and of the game. */
  public static final String PLAYER = "elder";

  public static final String GAME = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

  private static final String ACCOUNT =
      "INSERT INTO users (username_key, username, password_hash, created_at)"
          + " VALUES ('elder', 'Elder', 'pbkdf2-sha512$210000$AQID$BAUG', 0)";

  private static final String STARTED_GAME =
      "INSERT INTO games (id, player, solution, guesses, version, status, created_at)"
          + " VALUES ('"
          + GAME
          + "', 'elder', 'abbey', 'crane', 1, 'in-progress', 1000)";

  private FirstSchema() {}

  /** Writes both files into this folder. */
  static void write(Path folder) {
    write(folder, "users", ACCOUNT);
    write(folder, "games", STARTED_GAME);
  }

  private static void write(Path folder, String service, String row) {
    Path script = Repository.path("%s-war/src/main/resources/db/V1__%<s.sql".formatted(service));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(service + ".db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(Files.readString(script));
      statement.executeUpdate("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)");
      statement.executeUpdate("INSERT INTO schema_version VALUES (1)");
      statement.executeUpdate(row);
    } catch (SQLException e) {
      throw new IllegalStateException("The first schema of " + service + " cannot be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
