package wordle.games.game.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import wordle.games.database.DatabaseException;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.Guess;
import wordle.games.game.Player;
import wordle.games.game.Solution;
import wordle.games.game.Word;

/** Games in a table: each write is one statement in autocommit, which the database decides. */
@Singleton
class JdbcGames implements Games {

  private static final String INSERT =
      """
      INSERT INTO games (id, player, solution, created_at)
      VALUES (?, ?, ?, ?)
      """;

  private static final String SELECT =
      """
      SELECT id, player, solution, guesses, created_at, finished_at
      FROM games
      WHERE id = ? AND player = ?
      """;

  private static final String UPDATE =
      """
      UPDATE games
      SET guesses = ?, version = ?, status = ?, finished_at = ?
      WHERE id = ? AND version = ?
      """;

  private static final String LIST =
      """
      SELECT id, player, solution, guesses, created_at, finished_at
      FROM games
      WHERE player = ? AND id < ?
      ORDER BY id DESC
      LIMIT ?
      """;

  private static final String LIST_BY_STATUS =
      """
      SELECT id, player, solution, guesses, created_at, finished_at
      FROM games
      WHERE player = ? AND id < ? AND status = ?
      ORDER BY id DESC
      LIMIT ?
      """;

  /** Sorts after every id. */
  private static final String AFTER_ALL_IDS = "~";

  private final DataSource dataSource;

  @Inject
  JdbcGames(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void add(Game game) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, game.id().toString());
      insert.setString(2, game.player().name());
      insert.setString(3, game.solution().word().letters());
      insert.setLong(4, game.createdAt().toEpochMilli());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw DatabaseException.of("Adding game " + game.id(), e);
    }
  }

  @Override
  public Optional<Game> find(Player player, GameId id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, id.toString());
      select.setString(2, player.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(map(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Reading game " + id, e);
    }
  }

  @Override
  public boolean replace(Game before, Game after) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setString(1, guesses(after));
      update.setInt(2, after.version());
      update.setString(3, StatusColumn.of(after.status()));
      update.setObject(4, after.finishedAt().map(Instant::toEpochMilli).orElse(null));
      update.setString(5, before.id().toString());
      update.setInt(6, before.version());
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Counting a guess in game " + before.id(), e);
    }
  }

  @Override
  public List<Game> list(Player player, Page page) {
    String sql = page.status().isPresent() ? LIST_BY_STATUS : LIST;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, player, page);
      try (ResultSet rows = select.executeQuery()) {
        List<Game> games = new ArrayList<>();
        while (rows.next()) {
          games.add(map(rows));
        }
        return games;
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Listing games", e);
    }
  }

  private static void bind(PreparedStatement select, Player player, Page page) throws SQLException {
    int parameter = 1;
    select.setString(parameter++, player.name());
    select.setString(parameter++, page.before().map(GameId::toString).orElse(AFTER_ALL_IDS));
    if (page.status().isPresent()) {
      select.setString(parameter++, StatusColumn.of(page.status().get()));
    }
    select.setInt(parameter, page.limit());
  }

  private static Game map(ResultSet row) throws SQLException {
    Solution solution = new Solution(new Word(row.getString("solution")));
    long finishedAt = row.getLong("finished_at");
    return new Game(
        new GameId(UUID.fromString(row.getString("id"))),
        new Player(row.getString("player")),
        solution,
        guesses(solution, row.getString("guesses")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        finishedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finishedAt)));
  }

  /** The guessed words, one after the other: their marks follow from the solution. */
  private static String guesses(Game game) {
    StringBuilder words = new StringBuilder();
    game.guesses().forEach(guess -> words.append(guess.word().letters()));
    return words.toString();
  }

  private static List<Guess> guesses(Solution solution, String words) {
    List<Guess> guesses = new ArrayList<>();
    for (int i = 0; i < words.length(); i += Word.LENGTH) {
      Word word = new Word(words.substring(i, i + Word.LENGTH));
      guesses.add(new Guess(word, solution.mark(word)));
    }
    return guesses;
  }
}
