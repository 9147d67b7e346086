package wordle.games.game.jdbc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints of the schema reject every row that is not a valid game. */
class GamesSchemaTest {

  private static final String ID = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

  @TempDir private Path folder;
  private GamesFile file;

  @BeforeEach
  void create() {
    file = GamesFile.create(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'', 0, 'in-progress', 1000, NULL",
        "'', 0, 'in-progress', 0, NULL",
        "'crane', 1, 'in-progress', 1000, NULL",
        "'abbey', 1, 'won', 1000, 1000",
        "'craneabbey', 2, 'won', 1000, 2000",
        "'craneslatemoistbringdodgeabbey', 6, 'won', 1000, 2000",
        "'craneslatemoistbringdodgefunky', 6, 'lost', 1000, 2000",
        // Contains the letters of the solution, but not as a guess.
        "'xabbeyxxxx', 2, 'in-progress', 1000, NULL",
      })
  void validStateIsAccepted(String state) {
    assertDoesNotThrow(() -> insert(ID, "alice", "abbey", state));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NULL, 0, 'in-progress', 1000, NULL",
        "'', NULL, 'in-progress', 1000, NULL",
        "'', 0, NULL, 1000, NULL",
        "'', 0, 'in-progress', NULL, NULL",
        "'', 0, 'in-progress', -1, NULL",
        "'', 0, 'in-progress', 'now', NULL",
        "'', 0, 'in-progress', 1000.5, NULL",
        "'', 0, 'started', 1000, NULL",
        "'', 0, 'in-progress', 1000, 2000",
        "'', 0, 'won', 1000, 2000",
        "'', 0, 'lost', 1000, 2000",
        "'', 1, 'in-progress', 1000, NULL",
        "'', -1, 'in-progress', 1000, NULL",
        "'crane', 0, 'in-progress', 1000, NULL",
        "'crane', 2, 'in-progress', 1000, NULL",
        "'CRANE', 1, 'in-progress', 1000, NULL",
        "'cr ne', 1, 'in-progress', 1000, NULL",
        "'crane', 1, 'won', 1000, 2000",
        "'abbey', 1, 'in-progress', 1000, NULL",
        "'abbey', 1, 'lost', 1000, 2000",
        "'abbey', 1, 'won', 1000, NULL",
        "'abbey', 1, 'won', 1000, 999",
        "'abbeycrane', 2, 'in-progress', 1000, NULL",
        "'abbeyabbey', 2, 'won', 1000, 2000",
        "'craneabbeyslate', 3, 'in-progress', 1000, NULL",
        "'craneslateabbeymoist', 4, 'in-progress', 1000, NULL",
        "'craneslatemoistabbeybring', 5, 'in-progress', 1000, NULL",
        "'craneslatemoistbringabbeydodge', 6, 'lost', 1000, 2000",
        "'craneslatemoistbringdodgefunky', 6, 'in-progress', 1000, NULL",
        "'craneslatemoistbringdodgefunky', 6, 'won', 1000, 2000",
        "'craneslatemoistbringdodge', 5, 'lost', 1000, 2000",
        "'craneslatemoistbringdodgefunkycrane', 7, 'lost', 1000, 2000",
      })
  void invalidStateIsRejected(String state) {
    assertRejected(() -> insert(ID, "alice", "abbey", state));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
        "017f22e279b0-7cc3-98c4-dc0c0c07398fff",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398g"
      })
  void idOtherThanAUuidOfVersionSevenIsRejected(String id) {
    assertRejected(() -> insert(id, "alice", "abbey", "'', 0, 'in-progress', 1000, NULL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Alice", "-alice", "al ice", "abcdefghijklmnopqrstuvwxyz-_.0123"})
  void invalidPlayerIsRejected(String player) {
    assertRejected(() -> insert(ID, player, "abbey", "'', 0, 'in-progress', 1000, NULL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abbe", "abbeys", "Abbey", "abb-y"})
  void solutionThatIsNotAWordIsRejected(String solution) {
    assertRejected(() -> insert(ID, "alice", solution, "'', 0, 'in-progress', 1000, NULL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "player = 'a'",
        "player = 'a' AND status = 'won'",
        "player = 'a' AND created_at <= 5 AND (created_at < 5 OR id > 'x')",
        "player = 'a' AND status = 'won' AND created_at <= 5 AND (created_at < 5 OR id > 'x')"
      })
  void listIsReadFromAnIndexWithoutSorting(String condition) throws SQLException {
    String plan =
        plan(
            "SELECT solution FROM games WHERE %s ORDER BY created_at DESC, id"
                .formatted(condition));
    assertTrue(plan.startsWith("SEARCH games USING INDEX games_by_player"), plan);
    assertEquals(condition.contains("created_at <="), plan.contains("created_at<?"), plan);
    assertTrue(!plan.contains("TEMP B-TREE"), plan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date = '2026-11-24'",
        "date = 'today'",
        "hard_mode = 2",
        "hard_mode = NULL",
        "username = 'Bob'"
      })
  void invalidPuzzleIsRejected(String change) {
    file.drawPuzzles(LocalDate.parse("2026-11-23"), 1);
    insert(ID, "alice", "abbey", "'', 0, 'in-progress', 1000, NULL");
    assertDoesNotThrow(
        () ->
            file.execute(
                "UPDATE games SET date = '2026-11-23', hard_mode = 1, username = 'Alice'"));
    assertRejected(() -> file.execute("UPDATE games SET " + change));
  }

  @Test
  void secondGameOfADayIsRejected() {
    file.drawPuzzles(LocalDate.parse("2026-11-23"), 1);
    insert(ID, "alice", "abbey", "'', 0, 'in-progress', 1000, NULL");
    insert(ID.replace("8f", "90"), "alice", "abbey", "'', 0, 'in-progress', 1000, NULL");
    assertRejected(() -> file.execute("UPDATE games SET date = '2026-11-23'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO standings (board, player, played, points, reached_at) VALUES ('all', 'a', 0, 0, 0)",
        "INSERT INTO standings (board, player, played, points, reached_at) VALUES ('all', 'a', 1, 7, 0)",
        "INSERT INTO standings (board, player, played, points, reached_at) VALUES ('all', 'a', 1, -1, 0)",
        "INSERT INTO daily_puzzles (date, solution) VALUES ('23.11.2026', 'abbey')",
        "INSERT INTO daily_puzzles (date, solution) VALUES ('2026-11-23', 'Abbey')",
        "INSERT INTO removed_dailies (date, player) VALUES ('2026-11-23', 'Alice')"
      })
  void invalidRowOfAnotherTableIsRejected(String insert) {
    assertRejected(() -> file.execute(insert));
  }

  @Test
  void statisticsAreReadFromACoveringIndexWithoutSorting() throws SQLException {
    assertEquals(
        "SEARCH games USING COVERING INDEX games_by_end (player=? AND finished_at>?)",
        plan("""
                SELECT status, version, date FROM games
                WHERE player = 'a' AND finished_at IS NOT NULL ORDER BY finished_at, id
                """)
            .strip());
  }

  private void insert(String id, String player, String solution, String state) {
    file.execute(
        """
        INSERT INTO games (id, player, solution, guesses, version, status, created_at, finished_at)
        VALUES ('%s', '%s', '%s', %s)
        """
            .formatted(id, player, solution, state));
  }

  private static void assertRejected(Runnable statement) {
    IllegalStateException e = assertThrows(IllegalStateException.class, statement::run);
    assertTrue(e.getMessage().contains("SQLITE_CONSTRAINT"), e.getMessage());
  }

  private String plan(String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = file.open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString("detail")).append('\n');
      }
    }
    return plan.toString();
  }
}
