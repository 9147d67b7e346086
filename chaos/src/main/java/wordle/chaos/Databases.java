package wordle.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Both files, as SQLite reads them beside the running system: of players with a ledger alone. */
final class Databases {

  private final Path data;

  Databases(Path data) {
    this.data = data;
  }

  /** A game's words as they are stored. */
  record Row(String id, String player, String guesses) {
    List<String> words() {
      return IntStream.range(0, guesses.length() / 5)
          .mapToObj(i -> guesses.substring(5 * i, 5 * i + 5))
          .toList();
    }
  }

  void checkIntegrity() throws SQLException {
    for (String file : List.of("users.db", "games.db")) {
      List<String> findings = query(file, "PRAGMA integrity_check", row -> text(row, 1));
      if (!findings.equals(List.of("ok"))) {
        throw new IllegalStateException(file + ": " + findings);
      }
    }
  }

  int version(String file) throws SQLException {
    return Integer.parseInt(
        query(file, "SELECT max(version) FROM schema_version", row -> text(row, 1)).get(0));
  }

  List<String> names() throws SQLException {
    return query(
        "users.db",
        "SELECT username_key FROM users WHERE username_key LIKE 'chaos-%'",
        row -> text(row, 1));
  }

  List<Row> games() throws SQLException {
    return query(
        "games.db",
        "SELECT id, player, guesses FROM games WHERE player LIKE 'chaos-%'",
        row -> new Row(text(row, 1), text(row, 2), text(row, 3)));
  }

  private <T> List<T> query(String file, String sql, Function<ResultSet, T> map)
      throws SQLException {
    List<T> results = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 30000");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          results.add(map.apply(rows));
        }
      }
    }
    return results;
  }

  private static String text(ResultSet row, int column) {
    try {
      return row.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
