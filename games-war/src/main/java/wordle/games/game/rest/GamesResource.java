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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.GuessResult;
import wordle.games.game.NewGame;
import wordle.games.game.Offer;
import wordle.games.game.Play;
import wordle.games.game.Player;
import wordle.games.identity.VerifiedUser;
import wordle.games.request.Query;
import wordle.service.json.JsonBody;

/**
 * The games of whoever is calling. What shows a game and what takes a guess is called by {@link
 * GameFilter}, too, so that nothing in them may need JAX-RS around it.
 */
@Singleton
@Path("/games")
public class GamesResource {

  private final Games games;
  private final Play play;
  private final Clock clock;

  /** Public, for JAX-RS sees no other constructor. */
  @Inject
  public GamesResource(Games games, Play play, Clock clock) {
    this.games = games;
    this.play = play;
    this.clock = clock;
  }

  /** Starts a game, or finds the one of today's puzzle that there is. */
  @POST
  public Response start(@Context HttpServletRequest request) {
    NewGame wish = NewGameBody.read(VerifiedUser.of(request), request);
    return play.start(wish, clock.instant()).match(new StartAnswers());
  }

  /** Lists games, the newest first, a page at a time. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    ListQuery query = ListQuery.of(VerifiedUser.of(request), Query.of(request));
    return Answers.listed(query.answer(games.list(query.selection())));
  }

  /** Removes all games. A body says nothing here, but one that is malformed is refused as ever. */
  @DELETE
  public Response removeAll(@Context HttpServletRequest request) {
    JsonBody.optional(request);
    play.removeAll(VerifiedUser.of(request), clock.instant());
    return Answers.removed();
  }

  /** Shows a game. */
  @GET
  @Path("{id}")
  public Response show(@Context HttpServletRequest request, @PathParam("id") String id) {
    return GameId.parse(id)
        .flatMap(gameId -> games.find(VerifiedUser.of(request), gameId))
        .map(game -> Answers.shown(game, Preconditions.of(request)))
        .orElseGet(Answers::noSuchGame);
  }

  /** Takes a guess. */
  @POST
  @Path("{id}/guesses")
  public Response guess(@Context HttpServletRequest request, @PathParam("id") String id) {
    Player player = VerifiedUser.of(request);
    Preconditions preconditions = Preconditions.of(request);
    Optional<String> text = JsonBody.required(request).string("guess");
    return GameId.parse(id)
        // A guess that is missing is no word either.
        .map(gameId -> new Offer(player, gameId, text.orElse(""), preconditions::hold))
        .map(offer -> play.guess(offer, clock.instant()))
        .orElseGet(GuessResult.NoSuchGame::new)
        .match(new GuessAnswers());
  }
}
