package wordle.games.leaderboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.daily;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wordle.games.game.Game;
import wordle.games.game.Games;
import wordle.games.game.PuzzleKind;
import wordle.games.player.Player;

/** The tests that every implementation of {@link Standings} passes. */
public abstract class StandingsContract {

  private static final Board ALL = Board.of(Optional.empty());
  private static final Board RANDOM = Board.of(Optional.of(PuzzleKind.RANDOM));
  private static final Board DAILY = Board.of(Optional.of(PuzzleKind.DAILY));
  private static final Player CAROL = new Player("carol");

  /** Initially empty, with a puzzle for today and yesterday; the same on every call. */
  protected abstract Games games();

  /** The standings of these games. */
  protected abstract Standings standings();

  @Test
  void playerWithoutFinishedGamesHasNoStanding() {
    add(after(game(), "crane"));
    assertEquals(Optional.empty(), standings().find(ALL, ALICE));
    assertEquals(List.of(), standings().first(ALL, 1, 10));
  }

  @Test
  void standingAddsThePointsOfFinishedGames() {
    add(won(game(ALICE, NOON)));
    add(after(game(ALICE, NOON.plusSeconds(60)), "crane", "slate", "abbey"));
    add(lost(game(ALICE, NOON.minusSeconds(60))));
    Standing expected = new Standing(ALICE, 3, 6 + 4, NOON.plusSeconds(63));
    assertEquals(Optional.of(expected), standings().find(ALL, ALICE));
    assertEquals(Optional.of(expected), standings().find(RANDOM, ALICE));
    assertEquals(Optional.empty(), standings().find(DAILY, ALICE));
    assertEquals(10 / 3.0, expected.averageScore());
  }

  @Test
  void gameThatEndsIsCountedOnce() {
    Game game = add(game());
    Game before = after(game, "crane");
    games().replace(game, before);
    Game end = won(before);
    games().replace(before, end);
    games().replace(before, end);
    assertEquals(1, standings().find(ALL, ALICE).orElseThrow().played());
    assertEquals(5, standings().find(ALL, ALICE).orElseThrow().points());
  }

  @Test
  void dailyGameCountsForItsDateAndOnTheWiderBoards() {
    Game late = add(daily(ALICE, TODAY.minusDays(1)));
    Instant afterMidnight = TODAY.atStartOfDay().plusHours(1).toInstant(java.time.ZoneOffset.UTC);
    Game end =
        new Game(
            late.id(),
            ALICE,
            late.puzzle(),
            won(late).guesses(),
            late.createdAt(),
            Optional.of(afterMidnight));
    games().replace(late, end);
    Optional<Standing> expected = Optional.of(new Standing(ALICE, 1, 6, afterMidnight));
    for (Board board : List.of(ALL, DAILY, Board.ofDay(TODAY.minusDays(1)))) {
      assertEquals(expected, standings().find(board, ALICE));
    }
    assertEquals(Optional.empty(), standings().find(Board.ofDay(TODAY), ALICE));
    assertEquals(Optional.empty(), standings().find(RANDOM, ALICE));
  }

  @Test
  void highestAverageComesFirst() {
    add(lost(game(ALICE, NOON)));
    add(after(game(BOB, NOON), "crane", "abbey"));
    add(won(game(CAROL, NOON)));
    assertOrder(List.of(CAROL, BOB, ALICE));
  }

  @Test
  void moreGamesComeFirstAmongEqualAverages() {
    add(won(game(ALICE, NOON)));
    add(won(game(BOB, NOON.plusSeconds(60))));
    add(won(game(BOB, NOON.plusSeconds(90))));
    assertOrder(List.of(BOB, ALICE));
  }

  @Test
  void earlierResultComesFirstAmongEqualAveragesAndGames() {
    add(won(game(CAROL, NOON)));
    add(won(game(BOB, NOON.minusMillis(1))));
    add(won(game(ALICE, NOON.plusMillis(1))));
    assertOrder(List.of(BOB, CAROL, ALICE));
  }

  @Test
  void fullTieIsDecidedByName() {
    add(won(game(BOB, NOON)));
    add(won(game(ALICE, NOON)));
    assertOrder(List.of(ALICE, BOB));
  }

  @Test
  void playerWithTooFewGamesIsSkipped() {
    add(won(game(ALICE, NOON)));
    add(lost(game(BOB, NOON)));
    add(lost(game(BOB, NOON)));
    assertEquals(List.of(BOB), players(standings().first(ALL, 2, 10)));
    Standing bob = standings().find(ALL, BOB).orElseThrow();
    assertEquals(0, standings().countBefore(ALL, 2, bob));
    assertEquals(1, standings().countBefore(ALL, 1, bob));
  }

  @Test
  void limitIsRespected() {
    for (int i = 0; i < 12; i++) {
      add(won(game(new Player("player" + i), NOON.plusMillis(i))));
    }
    assertEquals(10, standings().first(ALL, 1, 10).size());
    Standing last = standings().find(ALL, new Player("player11")).orElseThrow();
    assertEquals(11, standings().countBefore(ALL, 1, last));
  }

  @Test
  void spellingOfTheUsernameIsKept() {
    add(won(game(new Player("ALice"), NOON)));
    assertEquals("ALice", standings().first(ALL, 1, 10).get(0).player().username());
  }

  @Test
  void removalDeletesAllStandings() {
    add(won(game(ALICE, NOON)));
    add(won(daily(ALICE, TODAY)));
    add(won(daily(BOB, TODAY)));
    games().removeAll(ALICE, TODAY);
    for (Board board : List.of(ALL, RANDOM, DAILY, Board.ofDay(TODAY))) {
      assertEquals(Optional.empty(), standings().find(board, ALICE));
    }
    assertEquals(List.of(BOB), players(standings().first(Board.ofDay(TODAY), 1, 10)));
  }

  private void assertOrder(List<Player> players) {
    assertEquals(players, players(standings().first(ALL, 1, 10)));
    for (int i = 0; i < players.size(); i++) {
      Standing standing = standings().find(ALL, players.get(i)).orElseThrow();
      assertEquals(i, standings().countBefore(ALL, 1, standing));
    }
  }

  private static List<Player> players(List<Standing> standings) {
    return standings.stream().map(Standing::player).toList();
  }

  private Game add(Game game) {
    games().add(game);
    return game;
  }
}
