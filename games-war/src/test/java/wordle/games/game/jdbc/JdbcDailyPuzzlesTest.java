package wordle.games.game.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.TODAY;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.DailyPuzzlesContract;
import wordle.games.game.GameExamples;
import wordle.service.database.DatabaseException;

/** Three data sources on one file represent three instances. */
class JdbcDailyPuzzlesTest extends DailyPuzzlesContract {

  @TempDir private Path folder;
  private GamesFile file;
  private List<DailyPuzzles> instances;

  @BeforeEach
  void create() {
    file = GamesFile.create(folder);
    instances =
        Stream.generate(() -> (DailyPuzzles) new JdbcDailyPuzzles(file.sql())).limit(3).toList();
  }

  @Override
  protected List<DailyPuzzles> instances() {
    return instances;
  }

  @Test
  void failureNamesTheDayAndNotTheWord() {
    file.execute("DROP TABLE games; DROP TABLE daily_puzzles");
    DailyPuzzles puzzles = instances.get(0);
    assertNamesTheDay(() -> puzzles.find(TODAY));
    assertNamesTheDay(() -> puzzles.near(TODAY));
    assertNamesTheDay(() -> puzzles.add(TODAY, GameExamples.solution("crane")));
  }

  @Test
  void newPuzzleDeletesRemovedGamesOfPastDays() throws SQLException {
    file.execute(
        """
        INSERT INTO removed_dailies (date, player)
        VALUES ('%s', 'alice'), ('%s', 'bob')
        """
            .formatted(TODAY.minusDays(2), TODAY.minusDays(1)));
    instances.get(0).add(TODAY, GameExamples.solution("crane"));
    assertEquals(
        List.of("bob"),
        file.sql().select("SELECT player FROM removed_dailies", row -> row.getString(1)));
  }

  private static void assertNamesTheDay(Runnable operation) {
    DatabaseException e = assertThrows(DatabaseException.class, operation::run);
    assertTrue(e.getMessage().contains(TODAY.toString()), e.getMessage());
    assertFalse(e.getMessage().contains("crane"), e.getMessage());
  }
}
