package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.games.http.GamesService;
import wordle.service.database.SqlClient;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

/** The migrations of this service, on databases of older versions. */
class MigrationsTest {

  private static final String ID = "017f22e2-79b0-7cc3-98c4-dc0c0c0739";

  @TempDir private Path folder;
  private SqliteDatabase database;
  private SqlClient sql;

  @BeforeEach
  void open() {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("games.db"));
    dataSource.setBusyTimeout(10_000);
    dataSource.setEnforceForeignKeys(true);
    database =
        new SqliteDatabase(
            dataSource,
            DatabaseFiles.of(GamesService.DESCRIPTION, folder),
            GamesService.DESCRIPTION.migrations());
    sql = new SqlClient(database);
  }

  @Test
  void emptyDatabaseIsBroughtToTheNewestVersionOnce() throws SQLException {
    database.migrate();
    database.migrate();
    assertEquals(
        List.of("1", "2", "3", "4"), column("SELECT version FROM schema_version ORDER BY version"));
  }

  @Test
  void gamesThatWereFinishedBeforeAreCounted() throws SQLException {
    migrateToVersionOne();
    old("10", "alice", "'abbey', 1, 'won', 1000, 2000");
    old("11", "alice", "'craneslatemoistbringdodgefunky', 6, 'lost', 1000, 5000");
    old("12", "alice", "'crane', 1, 'in-progress', 1000, NULL");
    old("13", "bob", "'craneabbey', 2, 'won', 1000, 3000");
    database.migrate();
    assertEquals(
        List.of(
            "all alice 2 6 5000 3.0",
            "all bob 1 5 3000 5.0",
            "random alice 2 6 5000 3.0",
            "random bob 1 5 3000 5.0"),
        column(
            """
            SELECT concat_ws(' ', board, player, played, points, reached_at, average_score)
            FROM standings ORDER BY board, player
            """));
  }

  @Test
  void gamesThatWereStartedBeforeAreRandomAndNotInHardMode() throws SQLException {
    migrateToVersionOne();
    old("10", "alice", "'crane', 1, 'in-progress', 1000, NULL");
    database.migrate();
    assertEquals(
        List.of("alice crane 0"),
        column("SELECT concat_ws(' ', player, guesses, date, hard_mode, username) FROM games"));
  }

  /** As the release before left it. */
  private void migrateToVersionOne() throws SQLException {
    database.migrate();
    for (String statement :
        List.of(
            "DROP TRIGGER forget_removed_dailies",
            "DROP TRIGGER count_finished_game",
            "DROP TRIGGER count_game_added_finished",
            "DROP VIEW results",
            "DROP TABLE standings",
            "DROP TABLE removed_dailies",
            "DROP INDEX games_by_end",
            "DROP INDEX games_of_a_day",
            "ALTER TABLE games DROP COLUMN username",
            "ALTER TABLE games DROP COLUMN hard_mode",
            "ALTER TABLE games DROP COLUMN date",
            "DROP TABLE daily_puzzles",
            "DELETE FROM schema_version WHERE version > 1")) {
      sql.update(statement);
    }
  }

  private void old(String end, String player, String state) throws SQLException {
    sql.update(
        """
        INSERT INTO games (id, player, solution, guesses, version, status, created_at, finished_at)
        VALUES ('%s', '%s', 'abbey', %s)
        """
            .formatted(ID + end, player, state));
  }

  private List<String> column(String select) throws SQLException {
    return sql.select(select, row -> row.getString(1));
  }
}
