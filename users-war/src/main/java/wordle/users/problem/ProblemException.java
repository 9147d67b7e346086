package wordle.users.problem;

/** Refuses a request from a place that returns no response, such as the reading of its body. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** An exception that is answered with the problem. */
  public ProblemException(Problem problem) {
    // A refusal is no fault: nobody reads its stack.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** An exception that is answered with a problem without extensions. */
  public ProblemException(ProblemType type, String detail) {
    this(new Problem(type, detail));
  }

  Problem problem() {
    return problem;
  }
}
