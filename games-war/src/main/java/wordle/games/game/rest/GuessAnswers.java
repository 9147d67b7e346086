package wordle.games.game.rest;

import jakarta.ws.rs.core.Response;
import wordle.games.game.Game;
import wordle.games.game.GuessResult;
import wordle.games.game.Hint;

/** What a client is told of its guess. */
final class GuessAnswers implements GuessResult.Cases<Response> {

  @Override
  public Response counted(Game game) {
    return Answers.game(game);
  }

  @Override
  public Response staleGame(Game game) {
    return Answers.stale(game);
  }

  @Override
  public Response gameOver(Game game) {
    return Answers.over(game);
  }

  @Override
  public Response notAWord(Game game) {
    return Answers.notAWord(game);
  }

  @Override
  public Response hintNotUsed(Game game, Hint hint) {
    return Answers.hintNotUsed(game, hint);
  }

  @Override
  public Response noSuchGame() {
    return Answers.noSuchGame();
  }
}
