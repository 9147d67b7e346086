package wordle.games.game.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import wordle.games.game.Game;
import wordle.games.game.StartResult;
import wordle.games.http.GamesProblem;
import wordle.service.problem.Problem;

/** The response to each result of starting a game. */
final class StartResponses implements StartResult.Visitor<Response> {

  @Override
  public Response started(Game game) {
    return located(game, Response.status(Status.CREATED));
  }

  @Override
  public Response startedBefore(Game game) {
    return located(game, Response.ok());
  }

  @Override
  public Response dailyPlayed() {
    return new Problem(
            GamesProblem.DAILY_PLAYED,
            "You have removed your game of today's puzzle; the next puzzle starts at midnight UTC.")
        .response();
  }

  /** A relative location, because only the gateway knows the host that clients use. */
  private static Response located(Game game, ResponseBuilder builder) {
    return GameResponses.game(game, builder)
        .header(HttpHeaders.LOCATION, "/games/" + game.id())
        .build();
  }
}
