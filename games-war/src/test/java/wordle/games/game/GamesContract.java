package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.ANY_VERSION;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.RIGHT_WORD;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.daily;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.hardGame;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.games.player.Player;

/** The tests that every implementation of {@link Games} passes. */
public abstract class GamesContract {

  private static final Game UNKNOWN = game();

  /** Three instances that share one store of games, initially empty; the same on every call. */
  protected abstract List<Games> instances();

  @Test
  void addedGameIsFoundByEveryInstance() {
    Game game = add(game());
    for (Games instance : instances()) {
      assertEquals(Optional.of(game), instance.find(ALICE, game.id()));
    }
  }

  @Test
  void everyStateIsStoredUnchanged() {
    for (Game state : List.of(game(), after(game(), "crane"), won(game()), lost(game()))) {
      add(state);
      assertEquals(Optional.of(state), games().find(ALICE, state.id()));
    }
  }

  @Test
  void gameOfAnotherPlayerIsNotFound() {
    Game game = add(game(BOB, NOON));
    assertEquals(Optional.empty(), games().find(ALICE, game.id()));
  }

  @Test
  void unknownGameIsNotFound() {
    assertEquals(Optional.empty(), games().find(ALICE, UNKNOWN.id()));
  }

  @Test
  void idIsUsedOnlyOnce() {
    Game game = add(game());
    assertThrows(RuntimeException.class, () -> games().add(game));
  }

  @Test
  void replacingAStateLeavesOtherGamesUnchanged() {
    Game before = add(game());
    Game other = add(game());
    Game next = after(before, "crane");
    assertTrue(games().replace(before, next));
    for (Games instance : instances()) {
      assertEquals(Optional.of(next), instance.find(ALICE, before.id()));
      assertEquals(Optional.of(other), instance.find(ALICE, other.id()));
    }
  }

  @Test
  void endOfAGameIsStored() {
    Game game = add(game());
    replace(game, won(game));
    assertEquals(Optional.of(won(game)), games().find(ALICE, game.id()));
  }

  @Test
  void previousStateIsNotReplaced() {
    Game before = add(game());
    Game next = replace(before, after(before, "crane"));
    assertFalse(instances().get(1).replace(before, after(before, "slate")));
    assertEquals(Optional.of(next), games().find(ALICE, before.id()));
  }

  @Test
  void unknownGameIsNotReplaced() {
    assertFalse(games().replace(UNKNOWN, after(UNKNOWN, "crane")));
    assertEquals(Optional.empty(), games().find(ALICE, UNKNOWN.id()));
  }

  @Test
  void oneOfManyConcurrentReplacementsOfAStateSucceeds() {
    for (int round = 0; round < 20; round++) {
      Game before = add(game());
      List<Game> next = WRONG_WORDS.stream().map(word -> after(before, word)).toList();
      List<Boolean> successes =
          Race.of(12, runner -> instance(runner).replace(before, next.get(runner % 6)));
      assertEquals(1, Collections.frequency(successes, true));
      Game winner = next.get(successes.indexOf(true) % 6);
      assertEquals(Optional.of(winner), games().find(ALICE, before.id()));
    }
  }

  @Test
  void sixOfManyConcurrentGuessesAreCounted() {
    for (int round = 0; round < 5; round++) {
      Game game = add(game());
      List<GuessResult> results =
          Race.of(24, runner -> guess(runner, game, WRONG_WORDS.get(runner % 6)));
      Game end = games().find(ALICE, game.id()).orElseThrow();
      assertEquals(Status.LOST, end.status());
      assertEquals(end.guesses(), countedGuesses(results));
      assertEquals(18, Collections.frequency(results, new GuessResult.GameOver(end)));
    }
  }

  @Test
  void noConcurrentGuessIsCountedAfterTheRightOne() {
    for (int round = 0; round < 5; round++) {
      Game game = add(game());
      List<GuessResult> results =
          Race.of(12, runner -> guess(runner, game, runner == 0 ? RIGHT_WORD : "crane"));
      Game end = games().find(ALICE, game.id()).orElseThrow();
      assertTrue(end.isOver());
      assertEquals(end.guesses(), countedGuesses(results));
    }
  }

  @Test
  void guessThatExpectsAVersionIsCountedOnceHoweverOftenItIsSent() {
    Game game = add(game());
    GuessCommand command = new GuessCommand(ALICE, game.id(), "crane", Set.of(0));
    List<GuessResult> results = Race.of(12, runner -> play(runner).guess(command, NOON));
    Game next = after(game, "crane");
    assertEquals(1, Collections.frequency(results, new GuessResult.Counted(next)));
    assertEquals(11, Collections.frequency(results, new GuessResult.StaleGame(next)));
  }

  @Test
  void everyPuzzleIsStoredUnchanged() {
    for (Game state : List.of(daily(ALICE, TODAY), hardGame("abbey"))) {
      assertTrue(games().add(state));
      assertEquals(Optional.of(state), games().find(ALICE, state.id()));
    }
  }

  @Test
  void spellingOfTheUsernameIsStored() {
    Game game = add(game(new Player("ALice"), NOON));
    Game found = games().find(ALICE, game.id()).orElseThrow();
    assertEquals("ALice", found.player().username());
  }

  @Test
  void dailyGameIsFoundByItsDate() {
    Game game = add(daily(ALICE, TODAY));
    add(daily(BOB, TODAY));
    add(daily(ALICE, TODAY.minusDays(1)));
    for (Games instance : instances()) {
      assertEquals(Optional.of(game), instance.findDaily(ALICE, TODAY));
      assertEquals(Optional.empty(), instance.findDaily(ALICE, TODAY.plusDays(1)));
    }
  }

  @Test
  void secondGameOfADayIsNotAdded() {
    Game first = add(daily(ALICE, TODAY));
    Game second = daily(ALICE, TODAY);
    assertFalse(instances().get(1).add(second));
    assertEquals(Optional.empty(), games().find(ALICE, second.id()));
    assertEquals(Optional.of(first), games().findDaily(ALICE, TODAY));
  }

  @Test
  void oneOfManyConcurrentStartsOfADailyGameSucceeds() {
    for (int round = 0; round < 10; round++) {
      LocalDate date = TODAY.minusDays(round);
      List<Boolean> kept = Race.of(12, runner -> instance(runner).add(daily(ALICE, date)));
      assertEquals(1, Collections.frequency(kept, true));
    }
    assertEquals(10, list(Optional.empty(), 100).games().size());
  }

  @Test
  void removalDeletesOnlyTheGamesOfThePlayer() {
    Game game = add(won(game()));
    Game others = add(game(BOB, NOON));
    games().removeAll(ALICE, TODAY);
    for (Games instance : instances()) {
      assertEquals(Optional.empty(), instance.find(ALICE, game.id()));
      assertEquals(Optional.of(others), instance.find(BOB, others.id()));
    }
    assertEquals(List.of(), list(Optional.empty(), 20).games());
    assertFalse(games().replace(game, after(game(), "crane")));
  }

  @Test
  void removedDailyGameIsNotAddedAgain() {
    add(daily(ALICE, TODAY));
    games().removeAll(ALICE, TODAY);
    games().removeAll(ALICE, TODAY);
    assertFalse(games().add(daily(ALICE, TODAY)));
    assertEquals(Optional.empty(), games().findDaily(ALICE, TODAY));
    assertTrue(games().add(daily(BOB, TODAY)));
    assertTrue(games().add(daily(ALICE, TODAY.plusDays(1))));
    assertTrue(games().add(game()));
  }

  @Test
  void dailyGameIsAddedOnceDespiteConcurrentRemovals() {
    for (int round = 0; round < 20; round++) {
      LocalDate date = TODAY.minusDays(round);
      List<Boolean> kept =
          Race.of(
              6,
              runner -> {
                boolean isKept = instance(runner).add(daily(ALICE, date));
                instance(runner).removeAll(ALICE, date);
                return isKept;
              });
      assertEquals(1, Collections.frequency(kept, true));
      assertEquals(Optional.empty(), games().findDaily(ALICE, date));
    }
  }

  @Test
  void playerWithoutGamesHasOneEmptyPage() {
    add(game(BOB, NOON));
    assertEquals(new Page(List.of(), Optional.empty()), list(Optional.empty(), 20));
  }

  @Test
  void listHoldsTheGamesOfThePlayerNewestFirst() {
    Game older = add(game(ALICE, NOON));
    Game newer = add(game(ALICE, NOON.plusMillis(1)));
    Game oldest = add(game(ALICE, NOON.minusSeconds(86_400)));
    add(game(BOB, NOON));
    assertEquals(List.of(newer, older, oldest), list(Optional.empty(), 20).games());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void listOfAStatusHoldsNoOther(Status status) {
    Map<Status, Game> games =
        Map.of(
            Status.IN_PROGRESS, add(game(ALICE, NOON)),
            Status.WON, add(won(game(ALICE, NOON))),
            Status.LOST, add(lost(game(ALICE, NOON))));
    add(won(game(BOB, NOON)));
    assertEquals(List.of(games.get(status)), list(Optional.of(status), 20).games());
  }

  @Test
  void gameMovesToTheListOfItsNewStatus() {
    Game game = add(game());
    replace(game, won(game));
    assertEquals(List.of(), list(Optional.of(Status.IN_PROGRESS), 20).games());
    assertEquals(List.of(won(game)), list(Optional.of(Status.WON), 20).games());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 29, 30, 100})
  void pagesHaveOneOrderWithoutGapOrOverlap(int limit) {
    List<Game> all = addThirtyWithinFiveMilliseconds();
    assertEquals(all, everyPage(Optional.empty(), limit));
    List<Game> won = all.stream().filter(game -> game.status() == Status.WON).toList();
    assertEquals(won, everyPage(Optional.of(Status.WON), limit));
  }

  @Test
  void fullPageWithoutFurtherGamesIsTheLastOne() {
    add(game());
    add(game());
    assertTrue(list(Optional.empty(), 1).last().isPresent());
    assertEquals(Optional.empty(), list(Optional.empty(), 2).last());
  }

  @Test
  void newGameDoesNotShiftThePages() {
    List<Game> all = addThirtyWithinFiveMilliseconds();
    Optional<Position> last = list(Optional.empty(), 10).last();
    add(game(ALICE, NOON.plusSeconds(60)));
    Page second = games().list(new Selection(ALICE, Optional.empty(), last, 10));
    assertEquals(all.subList(10, 20), second.games());
  }

  private Games games() {
    return instances().get(0);
  }

  private Games instance(int runner) {
    return instances().get(runner % instances().size());
  }

  private GamePlay play(int runner) {
    DailyPuzzles dailyPuzzles = new InMemoryDailyPuzzles();
    return GameExamples.play(instance(runner), dailyPuzzles);
  }

  private GuessResult guess(int runner, Game game, String word) {
    return play(runner).guess(new GuessCommand(ALICE, game.id(), word, ANY_VERSION), NOON);
  }

  private Game add(Game game) {
    games().add(game);
    return game;
  }

  private Game replace(Game current, Game next) {
    assertTrue(games().replace(current, next));
    return next;
  }

  private Page list(Optional<Status> status, int limit) {
    return games().list(new Selection(ALICE, status, Optional.empty(), limit));
  }

  private List<Game> everyPage(Optional<Status> status, int limit) {
    List<Game> all = new ArrayList<>();
    Optional<Position> last = Optional.empty();
    do {
      Page page = games().list(new Selection(ALICE, status, last, limit));
      assertTrue(page.games().size() <= limit);
      all.addAll(page.games());
      last = page.last();
    } while (last.isPresent());
    return all;
  }

  /** Adds games of which every third is won; returns them in the order of a list. */
  private List<Game> addThirtyWithinFiveMilliseconds() {
    return IntStream.range(0, 30)
        .mapToObj(i -> i % 3 == 0 ? won(game(ALICE, time(i))) : game(ALICE, time(i)))
        .map(this::add)
        .sorted(
            Comparator.comparing(Game::createdAt)
                .reversed()
                .thenComparing(game -> game.id().toString()))
        .toList();
  }

  private static Instant time(int i) {
    return NOON.plusMillis(i % 5);
  }

  /** The counted guesses, in the order of the versions to which they led. */
  private static List<Guess> countedGuesses(List<GuessResult> results) {
    return results.stream()
        .filter(GuessResult.Counted.class::isInstance)
        .map(result -> ((GuessResult.Counted) result).game())
        .sorted(Comparator.comparing(Game::version))
        .map(game -> game.guesses().get(game.version() - 1))
        .toList();
  }
}
