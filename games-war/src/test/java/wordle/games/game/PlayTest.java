package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.RIGHT_WORD;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.lost;
import static wordle.games.game.GameExamples.won;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayTest {

  private static final NewGame RANDOM = new NewGame(ALICE, Puzzle.RANDOM, Mode.NORMAL);

  private static final NewGame DAILY = new NewGame(ALICE, Puzzle.DAILY, Mode.NORMAL);

  private final Games games = new InMemoryGames();
  private final Play play = GameExamples.play(games, new InMemoryDailyPuzzles());
  private Game game;

  @BeforeEach
  void start() {
    game = started(play.start(RANDOM, NOON));
  }

  @Test
  void startedGameIsKept() {
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
    assertEquals(0, game.version());
    assertEquals(NOON, game.createdAt());
  }

  @Test
  void solutionIsDrawnFromTheAnswers() {
    assertEquals(RIGHT_WORD, game.solution().word().letters());
  }

  @Test
  void startedAgainItIsAnotherGame() {
    assertNotEquals(game.id(), started(play.start(RANDOM, NOON)).id());
  }

  @Test
  void idHoldsTheTimeOfTheStart() {
    assertEquals(NOON.toEpochMilli(), game.id().value().getMostSignificantBits() >>> 16);
  }

  @Test
  void randomGameIsOfNoDay() {
    assertEquals(Challenge.random(game.solution(), Mode.NORMAL), game.challenge());
  }

  @Test
  void hardGameIsInHardMode() {
    Game hard = started(play.start(new NewGame(ALICE, Puzzle.RANDOM, Mode.HARD), NOON));
    assertEquals(Mode.HARD, hard.challenge().mode());
    assertEquals(Mode.HARD, games.find(ALICE, hard.id()).orElseThrow().challenge().mode());
  }

  @Test
  void unusedHintComesAfterTheWordItself() {
    Game hard = started(play.start(new NewGame(ALICE, Puzzle.RANDOM, Mode.HARD), NOON));
    Offer crane = new Offer(ALICE, hard.id(), "crane", state -> true);
    Game next = ((GuessResult.Counted) play.guess(crane, NOON)).game();
    assertEquals(
        new GuessResult.NotAWord(next),
        play.guess(new Offer(ALICE, hard.id(), "zzzzz", state -> true), NOON));
    assertEquals(
        new GuessResult.HintNotUsed(next, new Hint(Mark.PRESENT, 'a', 3, 1)),
        play.guess(new Offer(ALICE, hard.id(), "dodge", state -> true), NOON));
    assertEquals(Optional.of(next), games.find(ALICE, hard.id()));
  }

  @Test
  void dailyGameIsOfTheDayInUtcOnWhichItIsStarted() {
    Instant lastMoment = Instant.parse("2026-11-23T23:59:59.999Z");
    Game today = started(play.start(DAILY, lastMoment));
    assertEquals(Optional.of(GameExamples.TODAY), today.challenge().date());
    assertEquals(today, games.findDaily(ALICE, GameExamples.TODAY).orElseThrow());
  }

  @Test
  void dailyGameIsStartedOnceWhateverTheMode() {
    Game daily = started(play.start(DAILY, NOON));
    assertEquals(new StartResult.StartedBefore(daily), play.start(DAILY, NOON));
    NewGame hard = new NewGame(ALICE, Puzzle.DAILY, Mode.HARD);
    assertEquals(new StartResult.StartedBefore(daily), play.start(hard, NOON));
    assertNotEquals(daily, started(play.start(RANDOM, NOON)));
  }

  @Test
  void dailyGameOfSomebodyElseHasTheSameSolution() {
    Game daily = started(play.start(DAILY, NOON));
    Game other = started(play.start(new NewGame(BOB, Puzzle.DAILY, Mode.NORMAL), NOON));
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
  void removedDailyGameIsNotStartedAgainByAnInstanceWhoseClockIsBehind() {
    play.start(DAILY, Instant.parse("2026-11-23T23:59:59.999Z"));
    play.removeAll(ALICE, Instant.parse("2026-11-24T00:00:00.001Z"));
    Instant behind = Instant.parse("2026-11-23T23:59:59.999Z");
    assertEquals(new StartResult.DailyPlayed(), play.start(DAILY, behind));
  }

  @Test
  void countedGuessIsKept() {
    Game next = after(game, "crane");
    assertEquals(new GuessResult.Counted(next), guess("crane"));
    assertEquals(Optional.of(next), games.find(ALICE, game.id()));
  }

  @Test
  void guessIsTakenInEitherCase() {
    assertEquals(new GuessResult.Counted(after(game, "crane")), guess("CRANE"));
  }

  @Test
  void rightGuessEndsTheGameWhenItIsMade() {
    assertEquals(
        new GuessResult.Counted(won(game)),
        play.guess(offer(RIGHT_WORD, state -> true), NOON.plusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cran", "cranes", "zzzzz", "cr ne"})
  void whatTheDictionaryDoesNotAcceptIsNotCounted(String text) {
    assertEquals(new GuessResult.NotAWord(game), guess(text));
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
  }

  @Test
  void overIsOverWhetherTheGuessIsAWordOrNot() {
    guess(RIGHT_WORD);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.GameOver(end), guess("crane"));
    assertEquals(new GuessResult.GameOver(end), guess("zzzzz"));
  }

  @Test
  void lostIsOverToo() {
    WRONG_WORDS.forEach(this::guess);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(lost(game).guesses(), end.guesses());
    assertEquals(new GuessResult.GameOver(end), guess(RIGHT_WORD));
  }

  @Test
  void guessForAnotherStateIsStale() {
    guess("crane");
    Game current = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.StaleGame(current), guessAtVersion(0, "slate"));
    assertEquals(Optional.of(current), games.find(ALICE, game.id()));
  }

  @Test
  void guessForTheStateAsItIsIsCounted() {
    guess("crane");
    assertEquals(
        new GuessResult.Counted(after(game, "crane", "slate")), guessAtVersion(1, "slate"));
  }

  @Test
  void staleComesBeforeOverAndBeforeABadWord() {
    guess(RIGHT_WORD);
    Game end = games.find(ALICE, game.id()).orElseThrow();
    assertEquals(new GuessResult.StaleGame(end), guessAtVersion(0, RIGHT_WORD));
    assertEquals(new GuessResult.StaleGame(end), guessAtVersion(0, "zzzzz"));
  }

  @Test
  void nobodyGuessesInTheGameOfSomebodyElse() {
    Offer offer = new Offer(BOB, game.id(), "crane", state -> true);
    assertEquals(new GuessResult.NoSuchGame(), play.guess(offer, NOON));
    assertEquals(Optional.of(game), games.find(ALICE, game.id()));
  }

  @Test
  void whoLosesARaceIsAnsweredFromWhatTheWinnerLeft() {
    Game rival = won(game);
    Offer offer =
        offer(
            "crane",
            state -> {
              // The rival comes between the reading of the game and the writing.
              games.replace(game, rival);
              return true;
            });
    assertEquals(new GuessResult.GameOver(rival), play.guess(offer, NOON));
  }

  private static Game started(StartResult result) {
    return ((StartResult.Started) result).game();
  }

  private GuessResult guess(String text) {
    return play.guess(offer(text, state -> true), NOON);
  }

  private GuessResult guessAtVersion(int version, String text) {
    return play.guess(offer(text, state -> state.version() == version), NOON);
  }

  private Offer offer(String text, Precondition precondition) {
    return new Offer(ALICE, game.id(), text, precondition);
  }
}
