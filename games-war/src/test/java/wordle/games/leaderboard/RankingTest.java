package wordle.games.leaderboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.daily;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wordle.games.game.InMemoryGames;
import wordle.games.game.PuzzleKind;
import wordle.games.player.Player;

class RankingTest {

  private static final Board ALL = Board.of(Optional.empty());

  private final InMemoryGames games = new InMemoryGames();
  private final Ranking ranking = new Ranking(new InMemoryStandings(games::all), 3);

  @Test
  void tenPlayersAreListedAndTheCallerAtAnyRank() {
    for (int i = 0; i < 12; i++) {
      win(new Player("player" + i), 3 + i);
    }
    lose(ALICE, 3);
    Leaderboard leaderboard = ranking.of(ALL, ALICE);
    assertEquals(
        IntStream.rangeClosed(1, 10).mapToObj(OptionalInt::of).toList(),
        leaderboard.entries().stream().map(Entry::rank).toList());
    assertEquals(new Player("player11"), leaderboard.entries().get(0).standing().player());
    assertEquals(OptionalInt.of(13), leaderboard.me().rank());
    assertEquals(3, leaderboard.me().standing().played());
  }

  @Test
  void callerAmongTheFirstHasTheSameEntryTwice() {
    win(ALICE, 3);
    Leaderboard leaderboard = ranking.of(ALL, ALICE);
    assertEquals(List.of(leaderboard.me()), leaderboard.entries());
  }

  @Test
  void playerWithTooFewGamesHasNoRank() {
    win(ALICE, 2);
    Leaderboard leaderboard = ranking.of(ALL, ALICE);
    assertEquals(List.of(), leaderboard.entries());
    assertEquals(OptionalInt.empty(), leaderboard.me().rank());
    assertEquals(2, leaderboard.me().standing().played());
    assertEquals(6, leaderboard.me().standing().averageScore());
  }

  @Test
  void playerWithoutGamesHasNoRankAndNoScore() {
    Entry me = ranking.of(ALL, new Player("Newcomer")).me();
    assertEquals(OptionalInt.empty(), me.rank());
    assertEquals("Newcomer", me.standing().player().username());
    assertEquals(0, me.standing().played());
    assertEquals(0, me.standing().averageScore());
  }

  @Test
  void oneGameIsEnoughOnTheBoardOfADay() {
    games.add(won(daily(ALICE, TODAY)));
    assertEquals(OptionalInt.of(1), ranking.of(Board.ofDay(TODAY), ALICE).me().rank());
    Board daily = Board.of(Optional.of(PuzzleKind.DAILY));
    assertEquals(OptionalInt.empty(), ranking.of(daily, ALICE).me().rank());
  }

  @Test
  void minimumOfZeroGamesIsRejected() {
    Standings standings = new InMemoryStandings(games::all);
    assertThrows(IllegalArgumentException.class, () -> new Ranking(standings, 0));
    assertEquals(List.of(), new Ranking(standings, 1).of(ALL, ALICE).entries());
  }

  @Test
  void onlyDailyPuzzlesHaveADate() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Board(Optional.of(PuzzleKind.RANDOM), Optional.of(TODAY)));
    assertThrows(
        IllegalArgumentException.class, () -> new Board(Optional.empty(), Optional.of(TODAY)));
  }

  private void win(Player player, int count) {
    IntStream.range(0, count).forEach(i -> games.add(won(game(player, NOON))));
  }

  private void lose(Player player, int count) {
    IntStream.range(0, count).forEach(i -> games.add(lost(game(player, NOON))));
  }
}
