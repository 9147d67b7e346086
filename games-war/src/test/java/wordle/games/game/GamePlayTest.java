package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.ANY_VERSION;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.RIGHT_WORD;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.games.player.Player;

class GamePlayTest {

  private static final NewGameCommand RANDOM =
      new NewGameCommand(ALICE, PuzzleKind.RANDOM, Mode.NORMAL);

  private static final NewGameCommand DAILY =
      new NewGameCommand(ALICE, PuzzleKind.DAILY, Mode.NORMAL);

  private final Games games = new InMemoryGames();
  private final GamePlay play = GameExamples.play(games, new InMemoryDailyPuzzles());
  private Game game;

  @BeforeEach
  void start() {
    game = started(play.start(RANDOM, NOON));
  }

  @Test
  void startedGameIsStored() {
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
    assertEquals(0, game.version());
    assertEquals(NOON, game.createdAt());
  }

  @Test
  void solutionIsDrawnFromTheDictionary() {
    assertEquals(RIGHT_WORD, game.solution().word().letters());
  }

  @Test
  void randomGamesAreDifferentGames() {
    assertNotEquals(game.id(), started(play.start(RANDOM, NOON)).id());
  }

  @Test
  void idContainsTheTimeOfTheStart() {
    assertEquals(NOON.toEpochMilli(), game.id().value().getMostSignificantBits() >>> 16);
  }

  @Test
  void randomGameHasNoDate() {
    assertEquals(Puzzle.random(game.solution(), Mode.NORMAL), game.puzzle());
  }

  @Test
  void hardGameIsInHardMode() {
    Game hard = started(play.start(new NewGameCommand(ALICE, PuzzleKind.RANDOM, Mode.HARD), NOON));
    assertEquals(Mode.HARD, hard.puzzle().mode());
    assertEquals(Mode.HARD, games.find(ALICE, hard.id()).orElseThrow().puzzle().mode());
  }

  @Test
  void dictionaryIsCheckedBeforeHints() {
    Game hard = started(play.start(new NewGameCommand(ALICE, PuzzleKind.RANDOM, Mode.HARD), NOON));
    GuessCommand crane = new GuessCommand(ALICE, hard.id(), "crane", ANY_VERSION);
    Game next = ((GuessResult.Counted) play.guess(crane, NOON)).game();
    assertEquals(
        new GuessResult.NotAWord(next),
        play.guess(new GuessCommand(ALICE, hard.id(), "zzzzz", ANY_VERSION), NOON));
    assertEquals(
        new GuessResult.HintNotUsed(next, new Hint(Mark.PRESENT, 'a', 3, 1)),
        play.guess(new GuessCommand(ALICE, hard.id(), "dodge", ANY_VERSION), NOON));
    assertEquals(Optional.of(next), games.find(ALICE, hard.id()));
  }

  @Test
  void dateOfADailyGameIsTheDayInUtcOfItsStart() {
    Instant lastMoment = Instant.parse("2026-11-23T23:59:59.999Z");
    Game today = started(play.start(DAILY, lastMoment));
    assertEquals(Optional.of(GameExamples.TODAY), today.puzzle().date());
    assertEquals(today, games.findDaily(ALICE, GameExamples.TODAY).orElseThrow());
  }

  @Test
  void dailyGameIsStartedOnceWhateverTheMode() {
    Game daily = started(play.start(DAILY, NOON));
    assertEquals(new StartResult.StartedBefore(daily), play.start(DAILY, NOON));
    NewGameCommand hard = new NewGameCommand(ALICE, PuzzleKind.DAILY, Mode.HARD);
    assertEquals(new StartResult.StartedBefore(daily), play.start(hard, NOON));
    assertNotEquals(daily, started(play.start(RANDOM, NOON)));
  }

  @Test
  void dailyGamesOfTwoPlayersHaveTheSameSolution() {
    Game daily = started(play.start(DAILY, NOON));
    Game other = started(play.start(new NewGameCommand(BOB, PuzzleKind.DAILY, Mode.NORMAL), NOON));
    assertEquals(daily.solution(), other.solution());
    assertNotEquals(daily.id(), other.id());
  }

  @Test
  void removedDailyGameIsNotStartedAgain() {
    play.start(DAILY, NOON);
    play.removeAll(ALICE, NOON);
    assertEquals(new StartResult.DailyPlayed(), play.start(DAILY, NOON));
    assertEquals(Optional.empty(), games.find(ALICE, game.id()));
  }

  @Test
  void removedDailyGameIsNotStartedAgainByAnInstanceWithASlowClock() {
    play.start(DAILY, Instant.parse("2026-11-23T23:59:59.999Z"));
    play.removeAll(ALICE, Instant.parse("2026-11-24T00:00:00.001Z"));
    Instant behind = Instant.parse("2026-11-23T23:59:59.999Z");
    assertEquals(new StartResult.DailyPlayed(), play.start(DAILY, behind));
  }

  @Test
  void countedGuessIsStored() {
    Game next = after(game, "crane");
    assertEquals(new GuessResult.Counted(next), guess("crane"));
    assertEquals(Optional.of(next), games.find(ALICE, game.id()));
  }

  @Test
  void guessIsAcceptedInEitherCase() {
    assertEquals(new GuessResult.Counted(after(game, "crane")), guess("CRANE"));
  }

  @Test
  void rightGuessEndsTheGameAtItsTime() {
    assertEquals(
        new GuessResult.Counted(won(game)),
        play.guess(command(RIGHT_WORD, ANY_VERSION), NOON.plusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cran", "cranes", "zzzzz", "cr ne"})
  void guessThatTheDictionaryDoesNotAcceptIsNotCounted(String text) {
    assertEquals(new GuessResult.NotAWord(game), guess(text));
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
  }

  @Test
  void wonGameAcceptsNoGuessWhetherItIsAWordOrNot() {
    guess(RIGHT_WORD);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.GameOver(end), guess("crane"));
    assertEquals(new GuessResult.GameOver(end), guess("zzzzz"));
  }

  @Test
  void lostGameAcceptsNoGuess() {
    WRONG_WORDS.forEach(this::guess);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(lost(game).guesses(), end.guesses());
    assertEquals(new GuessResult.GameOver(end), guess(RIGHT_WORD));
  }

  @Test
  void guessThatExpectsAnotherVersionIsStale() {
    guess("crane");
    Game current = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.StaleGame(current), guessAtVersion(0, "slate"));
    assertEquals(Optional.of(current), games.find(ALICE, game.id()));
  }

  @Test
  void guessThatExpectsTheCurrentVersionIsCounted() {
    guess("crane");
    assertEquals(
        new GuessResult.Counted(after(game, "crane", "slate")), guessAtVersion(1, "slate"));
  }

  @Test
  void versionIsCheckedBeforeTheEndAndTheDictionary() {
    guess(RIGHT_WORD);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.StaleGame(end), guessAtVersion(0, RIGHT_WORD));
    assertEquals(new GuessResult.StaleGame(end), guessAtVersion(0, "zzzzz"));
  }

  @Test
  void gameOfAnotherPlayerIsUnknown() {
    GuessCommand command = new GuessCommand(BOB, game.id(), "crane", ANY_VERSION);
    assertEquals(new GuessResult.NoSuchGame(), play.guess(command, NOON));
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
  }

  @Test
  void guessThatLosesARaceIsDecidedFromTheStateThatTheWinnerLeft() {
    Game rival = won(game);
    Games raced =
        new InMemoryGames() {
          @Override
          public Optional<Game> find(Player player, GameId id) {
            Optional<Game> found = super.find(player, id);
            replace(game, rival);
            return found;
          }
        };
    raced.add(game);
    GamePlay loser = GameExamples.play(raced, new InMemoryDailyPuzzles());
    assertEquals(new GuessResult.GameOver(rival), loser.guess(command("crane", ANY_VERSION), NOON));
  }

  private static Game started(StartResult result) {
    return ((StartResult.Started) result).game();
  }

  private GuessResult guess(String text) {
    return play.guess(command(text, ANY_VERSION), NOON);
  }

  private GuessResult guessAtVersion(int version, String text) {
    return play.guess(command(text, Set.of(version)), NOON);
  }

  private GuessCommand command(String text, Set<Integer> expectedVersions) {
    return new GuessCommand(ALICE, game.id(), text, expectedVersions);
  }
}
