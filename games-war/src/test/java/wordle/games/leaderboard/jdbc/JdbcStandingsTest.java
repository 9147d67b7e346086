package wordle.games.leaderboard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.won;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.games.OtherJvm;
import wordle.games.game.Game;
import wordle.games.game.Games;
import wordle.games.game.PuzzleKind;
import wordle.games.game.Race;
import wordle.games.game.Selection;
import wordle.games.game.jdbc.GamesFile;
import wordle.games.leaderboard.Board;
import wordle.games.leaderboard.InMemoryStandings;
import wordle.games.leaderboard.Standing;
import wordle.games.leaderboard.Standings;
import wordle.games.leaderboard.StandingsContract;
import wordle.games.player.Player;
import wordle.service.database.DatabaseException;

class JdbcStandingsTest extends StandingsContract {

  private static final List<Board> BOARDS =
      List.of(
          Board.of(Optional.empty()),
          Board.of(Optional.of(PuzzleKind.RANDOM)),
          Board.of(Optional.of(PuzzleKind.DAILY)),
          Board.ofDay(TODAY),
          Board.ofDay(TODAY.minusDays(1)));

  @TempDir private Path folder;
  private GamesFile file;
  private Games games;
  private Standings standings;

  @BeforeEach
  void create() {
    file = GamesFile.create(folder);
    file.drawPuzzles(TODAY.minusDays(40), 41);
    games = file.games();
    standings = new JdbcStandings(file.sql());
  }

  @Override
  protected Games games() {
    return games;
  }

  @Override
  protected Standings standings() {
    return standings;
  }

  /**
   * Twelve threads with separate data sources play as five players and remove all games at random.
   */
  @Test
  void standingsMatchTheGamesAfterConcurrentPlay() {
    Race.of(
        12,
        runner -> {
          new Playing(file.games(), runner).play(25);
          return runner;
        });
    assertStandingsMatchTheGames();
  }

  @Test
  void standingsMatchTheGamesAfterAProcessWasKilled() throws Exception {
    for (int round = 0; round < 3; round++) {
      killAfterAFewGames();
      assertStandingsMatchTheGames();
    }
    assertTrue(!allGames().isEmpty(), "The process played");
  }

  @Test
  void gameThatAnOlderReleaseEndsIsCounted() {
    finishAsAnOlderRelease(game());
    assertEquals(
        Optional.of(new Standing(ALICE, 1, 6, Instant.ofEpochMilli(2000))),
        standings.find(BOARDS.get(0), ALICE));
  }

  @Test
  void spellingIsKeptWhenALaterGameHasNone() {
    games.add(won(game(new Player("ALice"), Instant.EPOCH)));
    finishAsAnOlderRelease(game());
    Standing standing = standings.find(BOARDS.get(0), ALICE).orElseThrow();
    assertEquals(2, standing.played());
    assertEquals("ALice", standing.player().username());
  }

  @Test
  void everyOperationReportsAFailure() {
    file.execute("DROP TABLE standings");
    Standing standing = new Standing(ALICE, 1, 1, Instant.EPOCH);
    assertThrows(DatabaseException.class, () -> standings.first(BOARDS.get(0), 1, 10));
    assertThrows(DatabaseException.class, () -> standings.find(BOARDS.get(0), ALICE));
    assertThrows(DatabaseException.class, () -> standings.countBefore(BOARDS.get(0), 1, standing));
  }

  /** From a minimum of ten games on, a partial index holds all standings. */
  @ParameterizedTest
  @CsvSource({
    "1, standings_by_rank",
    "9, standings_by_rank",
    "10, standings_ranked",
    "50, standings_ranked"
  })
  void leaderboardIsReadFromAnIndexWithoutSorting(int minimumGames, String index)
      throws SQLException {
    List<String> plan =
        file.sql()
            .select(
                "EXPLAIN QUERY PLAN " + JdbcStandings.first(minimumGames),
                row -> row.getString("detail"),
                "all",
                minimumGames,
                10);
    assertEquals(List.of("SEARCH standings USING COVERING INDEX " + index + " (board=?)"), plan);
  }

  private void finishAsAnOlderRelease(Game game) {
    file.execute(
        """
        INSERT INTO games (id, player, solution, guesses, version, status, created_at, finished_at)
        VALUES ('%1$s', 'alice', 'abbey', '', 0, 'in-progress', 1000, NULL);
        UPDATE games SET guesses = 'abbey', version = 1, status = 'won', finished_at = 2000
        WHERE id = '%1$s'
        """
            .formatted(game.id()));
  }

  private void killAfterAFewGames() throws IOException, InterruptedException {
    Process process = OtherJvm.start(Playing.class, folder);
    // A line for each game that ended; the process is somewhere in a later one when it is killed.
    for (int lines = 0; lines < 30; lines++) {
      while (process.getInputStream().read() != '\n') {
        assertTrue(process.isAlive(), "The process plays until it is killed");
      }
    }
    process.destroyForcibly();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
  }

  private void assertStandingsMatchTheGames() {
    Collection<Game> all = allGames();
    Standings oracle = new InMemoryStandings(() -> all);
    for (Board board : BOARDS) {
      List<Standing> expected = oracle.first(board, 1, Integer.MAX_VALUE);
      assertEquals(expected, standings.first(board, 1, Integer.MAX_VALUE));
      for (Standing standing : expected) {
        assertEquals(
            oracle.countBefore(board, 2, standing), standings.countBefore(board, 2, standing));
      }
    }
  }

  private List<Game> allGames() {
    return IntStream.range(0, Playing.PLAYERS)
        .mapToObj(Playing::player)
        .map(player -> new Selection(player, Optional.empty(), Optional.empty(), 1_000_000))
        .flatMap(selection -> games.list(selection).games().stream())
        .toList();
  }
}
