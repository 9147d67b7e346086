package wordle.games.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import wordle.games.database.DatabaseUnavailableException;

/** Answers what a call throws as the mappers do, for a call that JAX-RS does not make. */
@Singleton
public class FaultAnswers {

  private final DatabaseUnavailableMapper unavailable;

  @Inject
  FaultAnswers(DatabaseUnavailableMapper unavailable) {
    this.unavailable = unavailable;
  }

  /** The answer to it. */
  public Response of(RuntimeException fault) {
    if (fault instanceof ProblemException refusal) {
      return refusal.problem().response();
    }
    if (fault instanceof DatabaseUnavailableException want) {
      return unavailable.toResponse(want);
    }
    return Fault.logged(fault);
  }
}
