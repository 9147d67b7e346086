package wordle.games.game.rest;

import jakarta.ws.rs.core.Response;
import wordle.games.game.Game;
import wordle.games.game.StartResult;

/** What a client is told of its wish for a game. */
final class StartAnswers implements StartResult.Cases<Response> {

  @Override
  public Response started(Game game) {
    return Answers.started(game);
  }

  @Override
  public Response startedBefore(Game game) {
    return Answers.startedBefore(game);
  }

  @Override
  public Response dailyPlayed() {
    return Answers.dailyPlayed();
  }
}
