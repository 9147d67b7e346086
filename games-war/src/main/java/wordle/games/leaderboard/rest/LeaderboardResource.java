package wordle.games.leaderboard.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import wordle.games.http.QueryParameters;
import wordle.games.http.VerifiedUser;
import wordle.games.leaderboard.Board;
import wordle.games.leaderboard.Leaderboard;
import wordle.games.leaderboard.Ranking;

/** The players with the highest average scores. */
@Singleton
@Path("/leaderboard")
public class LeaderboardResource {

  private final Ranking ranking;
  private final Clock clock;

  /** Public, because JAX-RS finds no other constructor. */
  @Inject
  public LeaderboardResource(Ranking ranking, Clock clock) {
    this.ranking = ranking;
    this.clock = clock;
  }

  /** Shows the leaderboard of all games, of one kind of puzzle, or of a day. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    Board board = BoardQuery.read(QueryParameters.of(request), clock.instant());
    Leaderboard leaderboard = ranking.of(board, VerifiedUser.of(request));
    return Response.ok(LeaderboardJson.of(leaderboard), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
