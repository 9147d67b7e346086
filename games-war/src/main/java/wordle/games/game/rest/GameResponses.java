package wordle.games.game.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import wordle.games.game.Game;
import wordle.games.http.GamesProblem;
import wordle.service.problem.Problem;

/** Responses that several resource methods share. */
final class GameResponses {

  private GameResponses() {}

  /** The game, 304 if the client has this version, or 412 if it expects another one. */
  static Response shown(Game game, Preconditions preconditions) {
    if (!preconditions.ifMatch().contains(game.version())) {
      return stale(game);
    }
    return preconditions.ifNoneMatch().contains(game.version())
        ? game(game, Response.ok()).build()
        : Response.notModified().header(HttpHeaders.ETAG, EntityTag.of(game)).build();
  }

  static Response stale(Game game) {
    return withTag(
        game,
        new Problem(
            GamesProblem.STALE_GAME, "The game has changed: get its current state, then decide."));
  }

  static Response noSuchGame() {
    return new Problem(
            GamesProblem.NO_SUCH_GAME, "Use the id of a game of your own; GET /games lists them.")
        .response();
  }

  static ResponseBuilder game(Game game, ResponseBuilder builder) {
    return builder
        .header(HttpHeaders.ETAG, EntityTag.of(game))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(GameJson.of(game));
  }

  /** A problem with the current entity tag of the game. */
  static Response withTag(Game game, Problem problem) {
    return problem.builder().header(HttpHeaders.ETAG, EntityTag.of(game)).build();
  }
}
