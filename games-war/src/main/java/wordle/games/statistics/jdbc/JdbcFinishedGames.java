package wordle.games.statistics.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wordle.games.game.PuzzleKind;
import wordle.games.player.Player;
import wordle.games.statistics.FinishedGame;
import wordle.games.statistics.FinishedGames;
import wordle.service.database.DatabaseException;
import wordle.service.database.SqlClient;

/** Finished games in the table {@code games}, read from one range of a covering index. */
@Singleton
final class JdbcFinishedGames implements FinishedGames {

  private static final String SELECT =
      """
      SELECT status, version, date
      FROM games
      WHERE player = ? AND finished_at IS NOT NULL%s
      ORDER BY finished_at, id
      """;

  private static final String ALL = SELECT.formatted("");
  private static final String RANDOM = SELECT.formatted(" AND date IS NULL");
  private static final String DAILY = SELECT.formatted(" AND date IS NOT NULL");

  private final SqlClient sql;

  @Inject
  JdbcFinishedGames(SqlClient sql) {
    this.sql = sql;
  }

  @Override
  public List<FinishedGame> of(Player player, Optional<PuzzleKind> kind) {
    String statement = kind.map(JdbcFinishedGames::statement).orElse(ALL);
    try {
      return sql.select(statement, JdbcFinishedGames::map, player.key());
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the finished games of " + player.key(), e);
    }
  }

  private static String statement(PuzzleKind kind) {
    return switch (kind) {
      case RANDOM -> RANDOM;
      case DAILY -> DAILY;
    };
  }

  private static FinishedGame map(ResultSet row) throws SQLException {
    return new FinishedGame(
        row.getString("status").equals("won"),
        row.getInt("version"),
        Optional.ofNullable(row.getString("date")).map(LocalDate::parse));
  }
}
