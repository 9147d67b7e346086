package wordle.games.game.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import wordle.games.game.Game;
import wordle.games.problem.Problem;
import wordle.games.problem.ProblemType;

/** What a client is told, as responses. Games are personal, so caches ask before each use. */
final class Answers {

  private static final String PERSONAL = "private, no-cache";

  private Answers() {}

  /** A new game, with where it is: relative, for the service does not know the gateway's name. */
  static Response started(Game game) {
    return game(game, Response.status(Response.Status.CREATED))
        .header(HttpHeaders.LOCATION, "/games/" + game.id())
        .build();
  }

  static Response list(GameListJson list) {
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, PERSONAL)
        .build();
  }

  /** A game, or that it is as the client knows it. */
  static Response shown(Game game, Preconditions preconditions) {
    if (!preconditions.allow(game)) {
      return stale(game);
    }
    return preconditions.isKnown(game) ? tagged(game, Response.notModified()).build() : game(game);
  }

  static Response game(Game game) {
    return game(game, Response.ok()).build();
  }

  static Response noSuchGame() {
    return new Problem(ProblemType.NO_SUCH_GAME, "You have no game of this id; see GET /games.")
        .response();
  }

  static Response stale(Game game) {
    Problem problem =
        new Problem(
            ProblemType.STALE_GAME, "The game has changed since; get it anew and decide again.");
    return problem.builder().header(HttpHeaders.ETAG, Preconditions.tag(game)).build();
  }

  static Response over(Game game) {
    Problem problem =
        new Problem(ProblemType.GAME_OVER, "This game is over; start another with POST /games.");
    return problem.builder().header(HttpHeaders.ETAG, Preconditions.tag(game)).build();
  }

  static Response notAWord(Game game) {
    return new Problem(
            ProblemType.NOT_A_WORD,
            "Guess a word of five letters from the list of accepted words; this one did not count.",
            Map.of("guessesRemaining", game.guessesRemaining()))
        .response();
  }

  private static Response.ResponseBuilder game(Game game, Response.ResponseBuilder builder) {
    return tagged(game, builder).type(MediaType.APPLICATION_JSON_TYPE).entity(GameJson.of(game));
  }

  private static Response.ResponseBuilder tagged(Game game, Response.ResponseBuilder builder) {
    return builder
        .header(HttpHeaders.ETAG, Preconditions.tag(game))
        .header(HttpHeaders.CACHE_CONTROL, PERSONAL);
  }
}
