package wordle.games.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.games.http.GamesService;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

class PlayerCommandTest {

  private final SQLiteDataSource database = new SQLiteDataSource();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void onlyGamesOfThePlayerAreRemoved() throws SQLException {
    database.setUrl("jdbc:sqlite:" + folder.resolve("games.db"));
    new SqliteDatabase(
            database,
            DatabaseFiles.of(GamesService.DESCRIPTION, folder),
            GamesService.DESCRIPTION.migrations())
        .migrate();
    addGame("0190f3c2-0000-7000-8000-000000000001", "ada");
    addGame("0190f3c2-0000-7000-8000-000000000002", "ada");
    addGame("0190f3c2-0000-7000-8000-000000000003", "bob");
    assertEquals(0, run("Ada"));
    assertEquals("All games of Ada are removed.\n", said());
    assertEquals("bob", players());
  }

  @Test
  void missingDatabaseIsReportedAndNotCreated() {
    assertEquals(1, run("ada"));
    assertTrue(said().startsWith("There is no games.db in " + folder), said());
    assertFalse(Files.exists(folder.resolve("games.db")));
  }

  private int run(String name) {
    String[] arguments = {folder.toString(), name};
    return PlayerCommand.run(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private void addGame(String id, String player) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO games (id, player, solution, guesses, version, status, created_at)
          VALUES ('%s', '%s', 'crane', '', 0, 'in-progress', 0)"""
              .formatted(id, player));
    }
  }

  private String players() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT group_concat(player) FROM games")) {
      return row.getString(1);
    }
  }
}
