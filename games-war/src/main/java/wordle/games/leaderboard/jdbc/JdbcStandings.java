package wordle.games.leaderboard.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wordle.games.leaderboard.Board;
import wordle.games.leaderboard.Standing;
import wordle.games.leaderboard.Standings;
import wordle.games.player.Player;
import wordle.service.database.DatabaseException;
import wordle.service.database.SqlClient;

/** Standings in the table {@code standings}, which triggers update when a game ends. */
@Singleton
final class JdbcStandings implements Standings {

  private static final String SELECT =
      """
      SELECT coalesce(username, player) AS username, played, points, reached_at
      FROM standings
      """;

  private static final String FIRST =
      SELECT
          + """
          WHERE board = ? AND played >= ?%s
          ORDER BY average_score DESC, played DESC, reached_at, player
          LIMIT ?
          """;

  private static final String FIND = SELECT + "WHERE board = ? AND player = ?";

  /** Compares the average twice, because the first comparison bounds the range of the index. */
  private static final String COUNT_BEFORE =
      """
      SELECT count(*)
      FROM standings
      WHERE board = ? AND played >= ?%s AND average_score >= ?
        AND (average_score > ?
          OR played > ?
          OR (played = ? AND (reached_at < ? OR (reached_at = ? AND player < ?))))
      """;

  /** The minimum in the condition of the partial index in {@code V3__ranked_standings.sql}. */
  private static final int INDEXED_MINIMUM = 10;

  private final SqlClient sql;

  @Inject
  JdbcStandings(SqlClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Standing> first(Board board, int minimumGames, int limit) {
    String column = BoardColumn.write(board);
    try {
      return sql.select(first(minimumGames), JdbcStandings::map, column, minimumGames, limit);
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the leaderboard of " + column, e);
    }
  }

  @Override
  public Optional<Standing> find(Board board, Player player) {
    try {
      return sql.select(FIND, JdbcStandings::map, BoardColumn.write(board), player.key()).stream()
          .findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding the standing of " + player.key(), e);
    }
  }

  @Override
  public int countBefore(Board board, int minimumGames, Standing standing) {
    double average = standing.averageScore();
    int played = standing.played();
    long reachedAt = standing.reachedAt().toEpochMilli();
    String player = standing.player().key();
    try {
      return sql.select(
              among(minimumGames, COUNT_BEFORE),
              row -> row.getInt(1),
              BoardColumn.write(board),
              minimumGames,
              average,
              average,
              played,
              played,
              reachedAt,
              reachedAt,
              player)
          .get(0);
    } catch (SQLException e) {
      throw DatabaseException.of("Ranking " + player, e);
    }
  }

  static String first(int minimumGames) {
    return among(minimumGames, FIRST);
  }

  /** SQLite uses a partial index only if the statement repeats the condition of the index. */
  private static String among(int minimumGames, String statement) {
    return statement.formatted(
        minimumGames >= INDEXED_MINIMUM ? " AND played >= " + INDEXED_MINIMUM : "");
  }

  private static Standing map(ResultSet row) throws SQLException {
    return new Standing(
        new Player(row.getString("username")),
        row.getInt("played"),
        row.getInt("points"),
        Instant.ofEpochMilli(row.getLong("reached_at")));
  }
}
