package wordle.games.game.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import wordle.games.dictionary.Word;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.Solution;
import wordle.service.database.DatabaseException;
import wordle.service.database.SqlClient;

/** Daily solutions in the table {@code daily_puzzles}. */
@Singleton
final class JdbcDailyPuzzles implements DailyPuzzles {

  private static final String FIND = "SELECT solution FROM daily_puzzles WHERE date = ?";

  private static final String NEAR =
      "SELECT solution FROM daily_puzzles WHERE date BETWEEN ? AND ?";

  /** One statement, so that no other instance can use the word for a day nearby in between. */
  private static final String INSERT =
      """
      INSERT INTO daily_puzzles (date, solution)
      SELECT ?, ?
      WHERE NOT EXISTS (
        SELECT 1 FROM daily_puzzles WHERE solution = ? AND date BETWEEN ? AND ?)
      ON CONFLICT (date) DO NOTHING
      """;

  private final SqlClient sql;

  @Inject
  JdbcDailyPuzzles(SqlClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Solution> find(LocalDate date) {
    try {
      return sql
          .select(FIND, row -> new Solution(new Word(row.getString(1))), date.toString())
          .stream()
          .findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding the puzzle of " + date, e);
    }
  }

  @Override
  public Set<Word> near(LocalDate date) {
    try {
      return Set.copyOf(
          sql.select(NEAR, row -> new Word(row.getString(1)), first(date), last(date)));
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the puzzles near " + date, e);
    }
  }

  @Override
  public void add(LocalDate date, Solution solution) {
    String word = solution.word().letters();
    try {
      sql.update(INSERT, date.toString(), word, word, first(date), last(date));
    } catch (SQLException e) {
      throw DatabaseException.of("Adding the puzzle of " + date, e);
    }
  }

  private static String first(LocalDate date) {
    return date.minusDays(DAYS_BETWEEN).toString();
  }

  private static String last(LocalDate date) {
    return date.plusDays(DAYS_BETWEEN).toString();
  }
}
