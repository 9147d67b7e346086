package wordle.games.game.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.Page;
import wordle.games.game.Position;
import wordle.games.game.Selection;
import wordle.games.player.Player;
import wordle.service.database.DatabaseException;
import wordle.service.database.SqlClient;

/**
 * Games in the table {@code games}. A guess is one UPDATE that compares the version. If it ends the
 * game, triggers add the result to the standings within the same statement.
 */
@Singleton
public final class JdbcGames implements Games {

  private static final String INSERT =
      """
      INSERT INTO games (id, player, username, solution, date, hard_mode, guesses, version, status,
        created_at, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** PostgreSQL needs the cast to know the type of a null. */
  private static final String INSERT_DAILY =
      """
      INSERT INTO games (id, player, username, solution, date, hard_mode, guesses, version, status,
        created_at, finished_at)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS BIGINT)
      WHERE NOT EXISTS (SELECT 1 FROM removed_dailies WHERE player = ? AND date = ?)
      ON CONFLICT (player, date) WHERE date IS NOT NULL DO NOTHING
      """;

  /**
   * A guess that does not end the game. It sets no indexed column, because SQLite would rewrite the
   * index entry, on another page, even if its value stays the same.
   */
  private static final String ADD_GUESS =
      """
      UPDATE games
      SET guesses = ?, version = ?
      WHERE id = ? AND version = ?
      """;

  private static final String END =
      """
      UPDATE games
      SET guesses = ?, version = ?, status = ?, finished_at = ?
      WHERE id = ? AND version = ?
      """;

  private static final String SELECT =
      """
      SELECT id, coalesce(username, player) AS username, solution, date, hard_mode, guesses, created_at,
        finished_at
      FROM games
      """;

  private static final String FIND = SELECT + "WHERE id = ? AND player = ?";

  private static final String FIND_DAILY = SELECT + "WHERE player = ? AND date = ?";

  /** Compares the time twice: to bound the range of the index, and to skip ties before the id. */
  private static final String PAGE =
      """
      AND created_at <= ? AND (created_at < ? OR id > ?)
      ORDER BY created_at DESC, id
      LIMIT ?
      """;

  private static final String LIST = SELECT + "WHERE player = ? " + PAGE;

  private static final String LIST_OF_STATUS = SELECT + "WHERE player = ? AND status = ? " + PAGE;

  private static final String KEEP_DATES =
      """
      INSERT INTO removed_dailies (date, player)
      SELECT date, player FROM games WHERE player = ? AND date >= ?
      ON CONFLICT DO NOTHING
      """;

  private static final String FORGET_DATES = "DELETE FROM removed_dailies WHERE date < ?";

  private static final String DELETE_STANDINGS = "DELETE FROM standings WHERE player = ?";

  private static final String DELETE_GAMES = "DELETE FROM games WHERE player = ?";

  private final SqlClient sql;

  /** Games in the database of this client. */
  @Inject
  public JdbcGames(SqlClient sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Game game) {
    List<@Nullable Object> values = GameRow.write(game);
    Optional<LocalDate> date = game.puzzle().date();
    date.ifPresent(day -> values.addAll(List.of(game.player().key(), day.toString())));
    try {
      return sql.update(date.isPresent() ? INSERT_DAILY : INSERT, values.toArray()) == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Adding game " + game.id(), e);
    }
  }

  @Override
  public boolean replace(Game current, Game next) {
    try {
      return (next.isOver() ? end(current, next) : addGuess(current, next)) == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Replacing a state of game " + current.id(), e);
    }
  }

  private int addGuess(Game current, Game next) throws SQLException {
    return sql.update(
        ADD_GUESS,
        GuessesColumn.write(next.guesses()),
        next.version(),
        current.id().toString(),
        current.version());
  }

  private int end(Game current, Game next) throws SQLException {
    return sql.update(
        END,
        GuessesColumn.write(next.guesses()),
        next.version(),
        next.status().text(),
        GameRow.millis(next.finishedAt()),
        current.id().toString(),
        current.version());
  }

  @Override
  public Optional<Game> find(Player player, GameId id) {
    try {
      return sql.select(FIND, GameRow::read, id.toString(), player.key()).stream().findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding game " + id, e);
    }
  }

  @Override
  public Optional<Game> findDaily(Player player, LocalDate date) {
    try {
      return sql.select(FIND_DAILY, GameRow::read, player.key(), date.toString()).stream()
          .findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding the game of " + player.key() + " of " + date, e);
    }
  }

  @Override
  public void removeAll(Player player, LocalDate keepFrom) {
    try {
      sql.serializable(
          statements -> {
            statements.update(KEEP_DATES, player.key(), keepFrom.toString());
            statements.update(FORGET_DATES, keepFrom.toString());
            statements.update(DELETE_STANDINGS, player.key());
            return statements.update(DELETE_GAMES, player.key());
          });
    } catch (SQLException e) {
      throw DatabaseException.of("Removing the games of " + player.key(), e);
    }
  }

  @Override
  public Page list(Selection selection) {
    try {
      return Page.of(select(selection), selection.limit());
    } catch (SQLException e) {
      throw DatabaseException.of("Listing games of " + selection.player().key(), e);
    }
  }

  private List<Game> select(Selection selection) throws SQLException {
    String player = selection.player().key();
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
            GameRow::read,
            player,
            selection.status().get().text(),
            time,
            time,
            id,
            oneMore)
        : sql.select(LIST, GameRow::read, player, time, time, id, oneMore);
  }
}
