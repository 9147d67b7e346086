package wordle.games.game.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.game;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.games.game.Game;
import wordle.games.game.GameExamples;
import wordle.games.game.Games;
import wordle.games.game.GamesContract;
import wordle.games.game.Selection;
import wordle.service.database.DatabaseException;

/** Three data sources on one file represent three instances. */
class JdbcGamesTest extends GamesContract {

  /** A page in the WAL with its header (https://www.sqlite.org/fileformat.html#walformat). */
  private static final int LOGGED_PAGE = 24 + 4096;

  @TempDir private Path folder;
  private GamesFile file;
  private List<Games> instances;

  @BeforeEach
  void create() {
    file = GamesFile.create(folder);
    file.drawPuzzles(TODAY.minusDays(30), 60);
    instances = Stream.generate(() -> (Games) new JdbcGames(file.sql())).limit(3).toList();
  }

  @Override
  protected List<Games> instances() {
    return instances;
  }

  @Test
  void failureNamesTheGameAndNotItsWords() {
    Game game = GameExamples.gameAfter("crane");
    instances.get(0).add(game);
    assertNamesNoWords(game, () -> instances.get(0).add(game));
  }

  @Test
  void everyOperationReportsAFailure() {
    Game game = game();
    Games games = instances.get(0);
    file.execute("DROP TABLE games");
    assertNamesNoWords(game, () -> games.add(game));
    assertNamesNoWords(game, () -> games.find(ALICE, game.id()));
    assertNamesNoWords(game, () -> games.replace(game, GameExamples.after(game, "crane")));
    Selection selection = new Selection(ALICE, Optional.empty(), Optional.empty(), 20);
    assertThrows(DatabaseException.class, () -> games.list(selection));
    assertThrows(DatabaseException.class, () -> games.findDaily(ALICE, TODAY));
    assertThrows(DatabaseException.class, () -> games.removeAll(ALICE, TODAY));
  }

  @Test
  void failedRemovalDeletesNothing() {
    Game game = GameExamples.won(game());
    instances.get(0).add(game);
    file.execute(
        """
        CREATE TRIGGER refuse BEFORE DELETE ON games
        BEGIN SELECT RAISE(ABORT, 'refused'); END
        """);
    assertThrows(
        DatabaseException.class, () -> instances.get(0).removeAll(ALICE, TODAY.minusDays(1)));
    assertTrue(instances.get(1).find(ALICE, game.id()).isPresent());
    assertTrue(instances.get(0).add(game()));
  }

  /** A page of the table and none of an index. */
  @Test
  void guessThatDoesNotEndTheGameWritesOnePage() throws Exception {
    Game game = game();
    Game guessed = GameExamples.after(game, "crane");
    try (Connection reader =
        file.open().getConnection()) { // keeps the WAL when its writer closes it
      instances.get(0).add(game);
      long before = Files.size(folder.resolve("games.db-wal"));
      assertTrue(instances.get(0).replace(game, guessed));
      assertEquals(LOGGED_PAGE, Files.size(folder.resolve("games.db-wal")) - before);
      assertTrue(reader.isValid(1));
    }
    assertEquals(Optional.of(guessed), instances.get(1).find(ALICE, game.id()));
  }

  private static void assertNamesNoWords(Game game, Runnable operation) {
    DatabaseException e = assertThrows(DatabaseException.class, operation::run);
    assertTrue(e.getMessage().contains(game.id().toString()), e.getMessage());
    assertFalse(e.getMessage().contains(game.solution().word().letters()), e.getMessage());
    assertFalse(e.getMessage().contains("crane"), e.getMessage());
  }
}
