package wordle.users.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import wordle.service.problem.Problem;
import wordle.service.problem.ProblemType;

/** The kinds of problem that only this service has. */
public final class UsersProblem {

  public static final ProblemType USERNAME_TAKEN = new ProblemType("username-taken", 409);
  public static final ProblemType INVALID_REGISTRATION =
      new ProblemType("invalid-registration", 422);
  public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", 429);

  private UsersProblem() {}

  /**
   * The response to a client that exceeded a rate limit.
   *
   * @param retryAfter is rounded up to whole seconds, at least one
   */
  public static Response tooManyRequests(Duration retryAfter) {
    return new Problem(TOO_MANY_REQUESTS, "Retry after the number of seconds in Retry-After.")
        .builder()
        .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds() + 1)
        .build();
  }
}
