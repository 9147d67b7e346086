package wordle.games.game.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import wordle.games.body.JsonBody;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.GuessResult;
import wordle.games.game.Play;
import wordle.games.game.Player;
import wordle.games.game.Words;
import wordle.games.identity.VerifiedUser;

/** The games of whoever is calling. */
@Singleton
@Path("/games")
public class GamesResource {

  private final Games games;
  private final Play play;

  @Inject
  GamesResource(Games games, Words words) {
    this.games = games;
    this.play = new Play(games, words, Clock.systemUTC());
  }

  /** Starts a game. */
  @POST
  public Response start(@Context HttpServletRequest request) throws IOException {
    Player player = VerifiedUser.of(request);
    JsonBody.optional(request);
    return Answers.started(play.start(player));
  }

  /** Lists games, newest first, a page at a time. */
  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri.getQueryParameters());
    List<Game> found = games.list(VerifiedUser.of(request), query.pageAndOneMore());
    return Answers.list(query.answer(found));
  }

  /** Shows a game. */
  @GET
  @Path("{id}")
  public Response show(@Context HttpServletRequest request, @PathParam("id") String id) {
    Preconditions preconditions = Preconditions.of(request);
    return GameId.parse(id)
        .flatMap(gameId -> games.find(VerifiedUser.of(request), gameId))
        .map(game -> Answers.shown(game, preconditions))
        .orElseGet(Answers::noSuchGame);
  }

  /** Takes a guess. */
  @POST
  @Path("{id}/guesses")
  public Response guess(@Context HttpServletRequest request, @PathParam("id") String id)
      throws IOException {
    Player player = VerifiedUser.of(request);
    String text = JsonBody.required(request).string("guess").orElse("");
    Preconditions preconditions = Preconditions.of(request);
    return GameId.parse(id)
        .flatMap(gameId -> play.guess(player, gameId, preconditions::allow, text))
        .map(GamesResource::answer)
        .orElseGet(Answers::noSuchGame);
  }

  private static Response answer(GuessResult result) {
    return switch (result.outcome()) {
      case COUNTED -> Answers.game(result.game());
      case STALE -> Answers.stale(result.game());
      case GAME_OVER -> Answers.over(result.game());
      case NOT_A_WORD -> Answers.notAWord(result.game());
    };
  }
}
