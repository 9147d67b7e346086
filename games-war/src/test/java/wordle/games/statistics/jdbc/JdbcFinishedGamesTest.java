package wordle.games.statistics.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.daily;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.games.game.Game;
import wordle.games.game.Games;
import wordle.games.game.PuzzleKind;
import wordle.games.game.jdbc.GamesFile;
import wordle.games.statistics.FinishedGame;
import wordle.games.statistics.FinishedGames;
import wordle.service.database.DatabaseException;

class JdbcFinishedGamesTest {

  @TempDir private Path folder;
  private GamesFile file;
  private Games games;
  private FinishedGames finished;

  @BeforeEach
  void create() {
    file = GamesFile.create(folder);
    file.drawPuzzles(TODAY, 1);
    games = file.games();
    finished = new JdbcFinishedGames(file.sql());
  }

  @Test
  void gamesAreInTheOrderOfTheirEnd() {
    Game early = game(ALICE, NOON);
    Game late = game(ALICE, NOON.plusSeconds(1));
    games.add(lost(early));
    games.add(won(late));
    assertEquals(
        List.of(
            new FinishedGame(true, 1, Optional.empty()),
            new FinishedGame(false, 6, Optional.empty())),
        finished.of(ALICE, Optional.empty()));
  }

  @Test
  void gamesThatEndInOneMillisecondAreOrderedById() {
    Game first = game(ALICE, NOON);
    Game second = game(ALICE, NOON);
    boolean inOrder = first.id().toString().compareTo(second.id().toString()) < 0;
    games.add(won(inOrder ? second : first));
    Game slow = after(inOrder ? first : second, "crane");
    games.add(slow);
    Game end = after(slow, "abbey");
    file.execute(
        "UPDATE games SET guesses = 'craneabbey', version = 2, status = 'won', finished_at = "
            + NOON.plusSeconds(1).toEpochMilli()
            + " WHERE id = '%s'".formatted(end.id()));
    assertEquals(
        List.of(2, 1),
        finished.of(ALICE, Optional.empty()).stream().map(FinishedGame::guesses).toList());
  }

  @Test
  void onlyFinishedGamesOfThePlayerAndTheKindAreRead() {
    games.add(won(daily(ALICE, TODAY)));
    games.add(lost(game(ALICE, NOON)));
    games.add(after(game(ALICE, NOON), "crane"));
    games.add(won(game(BOB, NOON)));
    FinishedGame daily = new FinishedGame(true, 1, Optional.of(TODAY));
    FinishedGame random = new FinishedGame(false, 6, Optional.empty());
    assertEquals(List.of(daily), finished.of(ALICE, Optional.of(PuzzleKind.DAILY)));
    assertEquals(List.of(random), finished.of(ALICE, Optional.of(PuzzleKind.RANDOM)));
    assertEquals(List.of(daily, random), finished.of(ALICE, Optional.empty()));
  }

  @Test
  void failureNamesThePlayer() {
    file.execute("DROP TABLE games");
    DatabaseException e =
        assertThrows(DatabaseException.class, () -> finished.of(ALICE, Optional.empty()));
    assertEquals(true, e.getMessage().contains("alice"), e.getMessage());
  }
}
