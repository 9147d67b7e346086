package wordle.games.game;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.RIGHT_WORD;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.after;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.gameAfter;
import static wordle.games.game.GameExamples.guess;
import static wordle.games.game.GameExamples.hardGame;
import static wordle.games.game.GameExamples.lost;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameTest {

  @Test
  void gameStartsWithoutGuesses() {
    Game game = game();
    assertEquals(List.of(), game.guesses());
    assertEquals(Status.IN_PROGRESS, game.status());
    assertEquals(6, game.guessesRemaining());
    assertEquals(0, game.version());
    assertEquals(Optional.empty(), game.finishedAt());
    assertFalse(game.isOver());
  }

  @Test
  void wrongGuessIsCountedAndReducesTheRemainingOnes() {
    Game before = gameAfter("crane");
    GuessResult result = before.guess(guess("slate"), NOON.plusSeconds(60));
    Game expected =
        new Game(
            before.id(),
            before.player(),
            before.puzzle(),
            List.of(guess("crane"), guess("slate")),
            before.createdAt(),
            Optional.empty());
    assertEquals(new GuessResult.Counted(expected), result);
    assertEquals(4, expected.guessesRemaining());
    assertEquals(2, expected.version());
  }

  @Test
  void guessDoesNotChangeTheGameItself() {
    Game before = game();
    before.guess(guess("crane"), NOON);
    assertEquals(List.of(), before.guesses());
  }

  @Test
  void rightGuessWinsBeforeTheLastOne() {
    Game won = gameAfter("crane", RIGHT_WORD);
    assertEquals(Status.WON, won.status());
    assertTrue(won.isOver());
    assertEquals(4, won.guessesRemaining());
    assertEquals(Optional.of(NOON.plusSeconds(2)), won.finishedAt());
  }

  @Test
  void sixthGuessWinsIfItIsRight() {
    Game game = after(gameAfter(WRONG_WORDS.subList(0, 5).toArray(String[]::new)), RIGHT_WORD);
    assertEquals(Status.WON, game.status());
    assertEquals(0, game.guessesRemaining());
  }

  @Test
  void sixthGuessLosesIfItIsWrong() {
    Game game = lost(game());
    assertEquals(Status.LOST, game.status());
    assertTrue(game.isOver());
    assertEquals(0, game.guessesRemaining());
    assertEquals(Optional.of(NOON.plusSeconds(6)), game.finishedAt());
  }

  @Test
  void wrongFifthGuessDoesNotEndTheGame() {
    assertEquals(
        Status.IN_PROGRESS, gameAfter(WRONG_WORDS.subList(0, 5).toArray(String[]::new)).status());
  }

  @Test
  void sameWordIsCountedAgain() {
    assertEquals(6, gameAfter(nCopies(6, "crane").toArray(String[]::new)).version());
  }

  @Test
  void wonGameCountsNoGuess() {
    Game won = gameAfter(RIGHT_WORD);
    assertEquals(new GuessResult.GameOver(won), won.guess(guess("crane"), NOON));
    assertEquals(new GuessResult.GameOver(won), won.guess(guess(RIGHT_WORD), NOON));
  }

  @Test
  void lostGameCountsNoGuess() {
    Game lost = lost(game());
    assertEquals(new GuessResult.GameOver(lost), lost.guess(guess(RIGHT_WORD), NOON));
  }

  @Test
  void feedbackHasTheMarksOfTheSolution() {
    assertEquals(
        List.of(Mark.PRESENT, Mark.PRESENT, Mark.CORRECT, Mark.CORRECT, Mark.ABSENT),
        game("abbey").feedback(guess("babes")).marks());
  }

  @Test
  void hardModeRejectsAGuessThatDoesNotUseAHint() {
    Game game = after(hardGame("abbey"), "babes");
    Hint hint = new Hint(Mark.CORRECT, 'b', 3, 2);
    assertEquals(new GuessResult.HintNotUsed(game, hint), game.guess(guess("crane"), NOON));
    assertEquals(Status.WON, after(game, "abbey").status());
  }

  @Test
  void wonGameInHardModeCountsNoGuess() {
    Game won = after(hardGame("abbey"), "abbey");
    assertEquals(new GuessResult.GameOver(won), won.guess(guess("crane"), NOON));
  }

  @Test
  void constructorDoesNotCheckHints() {
    Game game = hardGame("abbey");
    List<Guess> guesses = List.of(guess("abaca"), guess("crane"));
    Game read = new Game(game.id(), game.player(), game.puzzle(), guesses, NOON, Optional.empty());
    assertEquals(2, read.version());
  }

  @Test
  void puzzleIsDailyIfItHasADate() {
    assertEquals(PuzzleKind.RANDOM, game().puzzle().kind());
    Game daily = GameExamples.daily(GameExamples.ALICE, GameExamples.TODAY);
    assertEquals(PuzzleKind.DAILY, daily.puzzle().kind());
    assertEquals(Optional.of(GameExamples.TODAY), daily.puzzle().date());
  }

  @Test
  void timesAreTruncatedToMilliseconds() {
    Instant precise = NOON.plusNanos(456_789);
    Game game = Game.start(GameExamples.id(), GameExamples.ALICE, game().puzzle(), precise);
    assertEquals(NOON, game.createdAt());
    Game won = ((GuessResult.Counted) game.guess(guess(RIGHT_WORD), precise)).game();
    assertEquals(Optional.of(NOON), won.finishedAt());
  }

  @Test
  void gameDoesNotEndBeforeItStartsIfTheClockIsSetBack() {
    GuessResult result = game().guess(guess(RIGHT_WORD), NOON.minus(Duration.ofHours(1)));
    assertEquals(Optional.of(NOON), ((GuessResult.Counted) result).game().finishedAt());
  }

  @Test
  void sevenGuessesAreRejected() {
    assertRejected(nCopies(7, "crane"), Optional.of(NOON));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void guessesAfterTheRightOneAreRejected(int place) {
    List<String> words = new ArrayList<>(WRONG_WORDS);
    words.set(place, RIGHT_WORD);
    assertRejected(words, Optional.of(NOON));
  }

  @Test
  void endOfAGameInProgressIsRejected() {
    assertRejected(List.of("crane"), Optional.of(NOON));
  }

  @Test
  void finishedGameWithoutAnEndIsRejected() {
    assertRejected(List.of(RIGHT_WORD), Optional.empty());
    assertRejected(WRONG_WORDS, Optional.empty());
  }

  @Test
  void endBeforeTheStartIsRejected() {
    assertRejected(List.of(RIGHT_WORD), Optional.of(NOON.minusMillis(1)));
  }

  @Test
  void endAtTheStartIsAccepted() {
    assertEquals(Status.WON, rebuilt(List.of(RIGHT_WORD), Optional.of(NOON)).status());
  }

  private static void assertRejected(List<String> words, Optional<Instant> finishedAt) {
    assertThrows(IllegalArgumentException.class, () -> rebuilt(words, finishedAt));
  }

  private static Game rebuilt(List<String> words, Optional<Instant> finishedAt) {
    Game game = game();
    List<Guess> guesses = words.stream().map(GameExamples::guess).toList();
    return new Game(game.id(), game.player(), game.puzzle(), guesses, game.createdAt(), finishedAt);
  }
}
