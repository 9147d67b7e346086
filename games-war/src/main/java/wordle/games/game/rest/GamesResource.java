package wordle.games.game.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import wordle.games.game.GameId;
import wordle.games.game.GamePlay;
import wordle.games.game.Games;
import wordle.games.game.GuessCommand;
import wordle.games.http.QueryParameters;
import wordle.games.http.VerifiedUser;
import wordle.service.json.JsonBody;

/**
 * The games of the player who sends the request. {@link PlayFastPathFilter} also calls {@link
 * #show(HttpServletRequest, GameId)} and {@link #guess(HttpServletRequest, GameId)}, so that these
 * must not depend on JAX-RS filters or mappers.
 */
@Singleton
@Path("/games")
public class GamesResource {

  private final Games games;
  private final GamePlay play;
  private final Clock clock;

  /** Public, because JAX-RS finds no other constructor. */
  @Inject
  public GamesResource(Games games, GamePlay play, Clock clock) {
    this.games = games;
    this.play = play;
    this.clock = clock;
  }

  /** Starts a game, or returns the player's game of today's puzzle if there is one. */
  @POST
  public Response start(@Context HttpServletRequest request) {
    return play.start(NewGameRequest.read(request), clock.instant()).accept(new StartResponses());
  }

  /** Lists games, newest first, in pages. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    ListQuery query = ListQuery.of(VerifiedUser.of(request), QueryParameters.of(request));
    GameListJson list = query.json(games.list(query.selection()));
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Removes all games. A body is not used, but a malformed one is rejected as elsewhere. */
  @DELETE
  public Response removeAll(@Context HttpServletRequest request) {
    JsonBody.optional(request);
    play.removeAll(VerifiedUser.of(request), clock.instant());
    return Response.noContent().build();
  }

  /** Shows a game. */
  @GET
  @Path("{id}")
  public Response show(@Context HttpServletRequest request, @PathParam("id") String id) {
    return GameId.parse(id)
        .map(gameId -> show(request, gameId))
        .orElseGet(GameResponses::noSuchGame);
  }

  Response show(HttpServletRequest request, GameId id) {
    return games
        .find(VerifiedUser.of(request), id)
        .map(game -> GameResponses.shown(game, Preconditions.of(request)))
        .orElseGet(GameResponses::noSuchGame);
  }

  /** Counts a guess. A malformed body is rejected before an unknown id. */
  @POST
  @Path("{id}/guesses")
  public Response guess(@Context HttpServletRequest request, @PathParam("id") String id) {
    Optional<GameId> gameId = GameId.parse(id);
    if (gameId.isPresent()) {
      return guess(request, gameId.get());
    }
    guessIn(request);
    return GameResponses.noSuchGame();
  }

  Response guess(HttpServletRequest request, GameId id) {
    GuessCommand command =
        new GuessCommand(
            VerifiedUser.of(request), id, guessIn(request), Preconditions.of(request).versions());
    return play.guess(command, clock.instant()).accept(new GuessResponses());
  }

  /** The guess in the body. A missing guess is empty, which is not a word. */
  private static String guessIn(HttpServletRequest request) {
    return JsonBody.required(request).string("guess").orElse("");
  }
}
