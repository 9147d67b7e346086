package wordle.service.problem;

/** Rejects a request in code that returns no response, such as the parser of its body. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** An exception whose response is the problem. */
  public ProblemException(Problem problem) {
    // Without a stack trace, because a rejected request is not an error of the service.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** An exception whose response is a problem without extensions. */
  public ProblemException(ProblemType type, String detail) {
    this(new Problem(type, detail));
  }

  /** The response's problem. */
  public Problem problem() {
    return problem;
  }
}
