package wordle.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Both SQLite files, read beside the running system; only accounts of {@link Player}s count. */
final class Databases {

  private static final List<String> FILES = List.of("users.db", "games.db");

  private final Path data;

  /**
   * The databases of a system.
   *
   * @param data the folder that holds the files
   */
  Databases(Path data) {
    this.data = data;
  }

  /**
   * Runs SQLite's own check.
   *
   * @throws IllegalStateException if it finds damage
   */
  void checkIntegrity() throws SQLException {
    for (String file : FILES) {
      List<String> findings = query(file, "PRAGMA integrity_check", row -> row.getString(1));
      if (!findings.equals(List.of("ok"))) {
        throw new IllegalStateException(file + ": " + findings);
      }
    }
  }

  /** The version of a file's schema. */
  int version(String file) throws SQLException {
    return query(file, "SELECT max(version) FROM schema_version", row -> row.getInt(1)).get(0);
  }

  /** The names of all accounts, in lower case. */
  List<String> names() throws SQLException {
    return query(
        "users.db",
        "SELECT username_key FROM users WHERE username_key LIKE 'chaos-%'",
        row -> row.getString(1));
  }

  List<StoredGame> games() throws SQLException {
    return query(
        "games.db",
        "SELECT id, player, guesses FROM games WHERE player LIKE 'chaos-%'",
        row -> new StoredGame(row.getString(1), row.getString(2), row.getString(3)));
  }

  private interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String file, String sql, RowMapper<T> mapper) throws SQLException {
    List<T> results = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 30000");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          results.add(mapper.map(rows));
        }
      }
    }
    return results;
  }
}
