package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.games.game.GameExamples.game;

import org.junit.jupiter.api.Test;

class GuessResultTest {

  private final Game game = game();

  @Test
  void eachResultCallsItsOwnMethod() {
    assertEquals("counted " + game.id(), name(new GuessResult.Counted(game)));
    assertEquals("stale " + game.id(), name(new GuessResult.StaleGame(game)));
    assertEquals("over " + game.id(), name(new GuessResult.GameOver(game)));
    assertEquals("not a word " + game.id(), name(new GuessResult.NotAWord(game)));
    Hint hint = new Hint(Mark.CORRECT, 'a', 1, 1);
    assertEquals(
        "hint not used " + game.id() + hint, name(new GuessResult.HintNotUsed(game, hint)));
    assertEquals("no such game", name(new GuessResult.NoSuchGame()));
  }

  private static String name(GuessResult result) {
    return result.accept(
        new GuessResult.Visitor<>() {
          @Override
          public String counted(Game game) {
            return "counted " + game.id();
          }

          @Override
          public String staleGame(Game game) {
            return "stale " + game.id();
          }

          @Override
          public String gameOver(Game game) {
            return "over " + game.id();
          }

          @Override
          public String notAWord(Game game) {
            return "not a word " + game.id();
          }

          @Override
          public String hintNotUsed(Game game, Hint hint) {
            return "hint not used " + game.id() + hint;
          }

          @Override
          public String noSuchGame() {
            return "no such game";
          }
        });
  }
}
