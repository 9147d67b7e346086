package wordle.games.statistics.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import wordle.games.game.PuzzleKind;
import wordle.games.http.QueryParameters;
import wordle.games.http.VerifiedUser;
import wordle.games.statistics.Statistics;
import wordle.games.statistics.StatisticsQuery;

/** The statistics of the player who sends the request. */
@Singleton
@Path("/statistics")
public class StatisticsResource {

  private final StatisticsQuery query;
  private final Clock clock;

  /** Public, because JAX-RS finds no other constructor. */
  @Inject
  public StatisticsResource(StatisticsQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Shows the statistics of all games, or of one kind of puzzle. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    Optional<PuzzleKind> kind = QueryParameters.of(request).puzzleKind();
    Statistics statistics = query.of(VerifiedUser.of(request), kind, clock.instant());
    return Response.ok(StatisticsJson.of(statistics), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
