package wordle.games.game.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import wordle.games.game.Game;
import wordle.games.game.Hint;
import wordle.games.problem.GamesProblem;
import wordle.service.problem.Problem;
import wordle.service.problem.ProblemType;

/** What a client is told of games. */
final class Answers {

  private Answers() {}

  /** A new game and where it is: relative, for only the gateway knows the name that clients use. */
  static Response started(Game game) {
    return located(game, Response.status(Status.CREATED));
  }

  /** The game that there was, and where it is. */
  static Response startedBefore(Game game) {
    return located(game, Response.ok());
  }

  static Response dailyPlayed() {
    return new Problem(
            GamesProblem.DAILY_PLAYED,
            "Come back tomorrow; you have removed your game of today's puzzle.")
        .response();
  }

  static Response removed() {
    return Response.noContent().build();
  }

  static Response listed(GameListJson list) {
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** The game, or that it is still as the client has it. */
  static Response shown(Game game, Preconditions preconditions) {
    if (!preconditions.ifMatchHolds(game)) {
      return stale(game);
    }
    return preconditions.ifNoneMatchHolds(game)
        ? game(game)
        : Response.notModified().header(HttpHeaders.ETAG, EntityTag.of(game)).build();
  }

  static Response game(Game game) {
    return game(game, Response.ok()).build();
  }

  static Response stale(Game game) {
    return refused(
        game, GamesProblem.STALE_GAME, "The game has changed; get it anew, then decide again.");
  }

  static Response over(Game game) {
    return refused(
        game, GamesProblem.GAME_OVER, "This game is over; start another with POST /games.");
  }

  static Response notAWord(Game game) {
    return notCounted(
        game,
        GamesProblem.NOT_A_WORD,
        "Guess a word of five letters that the dictionary accepts; this guess did not count.");
  }

  static Response hintNotUsed(Game game, Hint hint) {
    return notCounted(game, GamesProblem.HINT_NOT_USED, HintSentence.of(hint));
  }

  static Response noSuchGame() {
    return new Problem(GamesProblem.NO_SUCH_GAME, "Name a game of your own; GET /games lists them.")
        .response();
  }

  private static Response located(Game game, ResponseBuilder builder) {
    return game(game, builder).header(HttpHeaders.LOCATION, "/games/" + game.id()).build();
  }

  private static Response notCounted(Game game, ProblemType type, String detail) {
    return new Problem(type, detail, Map.of("guessesRemaining", game.guessesRemaining()))
        .response();
  }

  private static Response refused(Game game, ProblemType type, String detail) {
    return new Problem(type, detail).builder().header(HttpHeaders.ETAG, EntityTag.of(game)).build();
  }

  private static ResponseBuilder game(Game game, ResponseBuilder builder) {
    return builder
        .header(HttpHeaders.ETAG, EntityTag.of(game))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(GameJson.of(game));
  }
}
