package wordle.games.game.rest;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import wordle.games.game.Game;
import wordle.games.game.GuessResult;
import wordle.games.game.Hint;
import wordle.games.game.Mark;
import wordle.games.http.GamesProblem;
import wordle.service.problem.Problem;
import wordle.service.problem.ProblemType;

/** The response to each result of a guess. */
final class GuessResponses implements GuessResult.Visitor<Response> {

  @Override
  public Response counted(Game game) {
    return GameResponses.game(game, Response.ok()).build();
  }

  @Override
  public Response staleGame(Game game) {
    return GameResponses.stale(game);
  }

  @Override
  public Response gameOver(Game game) {
    return GameResponses.withTag(
        game,
        new Problem(
            GamesProblem.GAME_OVER, "The game is over: start another one with POST /games."));
  }

  @Override
  public Response notAWord(Game game) {
    return notCounted(
        game,
        GamesProblem.NOT_A_WORD,
        "Guess a word of five letters that is in the dictionary. This guess did not count.");
  }

  @Override
  public Response hintNotUsed(Game game, Hint hint) {
    return notCounted(
        game, GamesProblem.HINT_NOT_USED, sentence(hint) + " This guess did not count.");
  }

  @Override
  public Response noSuchGame() {
    return GameResponses.noSuchGame();
  }

  private static Response notCounted(Game game, ProblemType type, String detail) {
    return new Problem(type, detail, Map.of("guessesRemaining", game.guessesRemaining()))
        .response();
  }

  private static String sentence(Hint hint) {
    String letter = String.valueOf(hint.letter()).toUpperCase(Locale.ROOT);
    if (hint.mark() == Mark.CORRECT) {
      return "Keep %s in place %d, where it is correct.".formatted(letter, hint.place());
    }
    String times = hint.times() == 1 ? "again" : hint.times() + " times";
    return "Use %s %s, because it is present in place %d of a guess."
        .formatted(letter, times, hint.place());
  }
}
