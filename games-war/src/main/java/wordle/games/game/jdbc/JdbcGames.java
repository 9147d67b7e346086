package wordle.games.game.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wordle.games.database.DatabaseException;
import wordle.games.database.Sql;
import wordle.games.dictionary.Word;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.Page;
import wordle.games.game.Player;
import wordle.games.game.Position;
import wordle.games.game.Selection;
import wordle.games.game.Solution;

/** Games in the table {@code games}. Every write is one statement in autocommit. */
@Singleton
final class JdbcGames implements Games {

  private static final String INSERT =
      """
      INSERT INTO games (id, player, solution, guesses, version, status, created_at, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE games
      SET guesses = ?, version = ?, status = ?, finished_at = ?
      WHERE id = ? AND version = ?
      """;

  private static final String SELECT =
      """
      SELECT id, player, solution, guesses, created_at, finished_at
      FROM games
      """;

  private static final String FIND = SELECT + "WHERE id = ? AND player = ?";

  /** Compares the time twice: first to bound the index's range, then to leave out earlier ties. */
  private static final String PAGE =
      """
      AND created_at <= ? AND (created_at < ? OR id > ?)
      ORDER BY created_at DESC, id
      LIMIT ?
      """;

  private static final String LIST = SELECT + "WHERE player = ? " + PAGE;

  private static final String LIST_OF_STATUS = SELECT + "WHERE player = ? AND status = ? " + PAGE;

  private final Sql sql;

  @Inject
  JdbcGames(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void add(Game game) {
    try {
      sql.update(
          INSERT,
          game.id().toString(),
          game.player().name(),
          game.solution().word().letters(),
          GuessesColumn.write(game.guesses()),
          game.version(),
          StatusColumn.write(game.status()),
          game.createdAt().toEpochMilli(),
          millis(game.finishedAt()));
    } catch (SQLException e) {
      throw DatabaseException.of("Adding game " + game.id(), e);
    }
  }

  @Override
  public boolean replace(Game current, Game next) {
    try {
      return sql.update(
              UPDATE,
              GuessesColumn.write(next.guesses()),
              next.version(),
              StatusColumn.write(next.status()),
              millis(next.finishedAt()),
              current.id().toString(),
              current.version())
          == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Replacing a state of game " + current.id(), e);
    }
  }

  @Override
  public Optional<Game> find(Player player, GameId id) {
    try {
      return sql.select(FIND, JdbcGames::map, id.toString(), player.name()).stream().findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding game " + id, e);
    }
  }

  @Override
  public Page list(Selection selection) {
    try {
      return Page.of(select(selection), selection.limit());
    } catch (SQLException e) {
      throw DatabaseException.of("Listing games of " + selection.player().name(), e);
    }
  }

  private List<Game> select(Selection selection) throws SQLException {
    String player = selection.player().name();
    long time =
        selection
            .after()
            .map(Position::createdAt)
            .map(Instant::toEpochMilli)
            .orElse(Long.MAX_VALUE);
    String id = selection.after().map(Position::id).map(GameId::toString).orElse("");
    int oneMore = selection.limit() + 1;
    return selection.status().isPresent()
        ? sql.select(
            LIST_OF_STATUS,
            JdbcGames::map,
            player,
            StatusColumn.write(selection.status().get()),
            time,
            time,
            id,
            oneMore)
        : sql.select(LIST, JdbcGames::map, player, time, time, id, oneMore);
  }

  private static Game map(ResultSet row) throws SQLException {
    return new Game(
        GameId.parse(row.getString("id")).orElseThrow(),
        new Player(row.getString("player")),
        new Solution(new Word(row.getString("solution"))),
        GuessesColumn.read(row.getString("guesses")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        finishedAt(row));
  }

  private static Optional<Instant> finishedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("finished_at");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static @Nullable Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }
}
