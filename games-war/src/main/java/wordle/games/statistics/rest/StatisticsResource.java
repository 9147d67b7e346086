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
import wordle.games.game.Puzzle;
import wordle.games.game.rest.Parameters;
import wordle.games.identity.VerifiedUser;
import wordle.games.request.Query;
import wordle.games.statistics.Statistics;
import wordle.games.statistics.StatisticsOffice;

/** The statistics of whoever is calling. */
@Singleton
@Path("/statistics")
public class StatisticsResource {

  private final StatisticsOffice office;
  private final Clock clock;

  /** Public, for JAX-RS sees no other constructor. */
  @Inject
  public StatisticsResource(StatisticsOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  /** Shows the statistics of one puzzle's games, or of all. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    Optional<Puzzle> puzzle = Parameters.puzzle(Query.of(request));
    Statistics statistics = office.of(VerifiedUser.of(request), puzzle, clock.instant());
    return Response.ok(StatisticsJson.of(statistics), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
