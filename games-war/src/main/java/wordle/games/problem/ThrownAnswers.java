package wordle.games.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import wordle.games.database.DatabaseUnavailableException;

/** Asks the mappers for the answer to what a call throws, for a call that JAX-RS does not make. */
@Singleton
public class ThrownAnswers {

  private final DatabaseUnavailableMapper unavailable;

  @Inject
  ThrownAnswers(DatabaseUnavailableMapper unavailable) {
    this.unavailable = unavailable;
  }

  /** The answer of the mapper of the nearest type, as JAX-RS chooses it. */
  public Response to(Throwable thrown) {
    if (thrown instanceof ProblemException refusal) {
      return new ProblemExceptionMapper().toResponse(refusal);
    }
    if (thrown instanceof DatabaseUnavailableException want) {
      return unavailable.toResponse(want);
    }
    if (thrown instanceof WebApplicationException refusal) {
      return new WebApplicationExceptionMapper().toResponse(refusal);
    }
    return new ThrowableMapper().toResponse(thrown);
  }
}
