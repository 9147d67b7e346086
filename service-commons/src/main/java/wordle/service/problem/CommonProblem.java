package wordle.service.problem;

/** The kinds of problem that both services have. */
public final class CommonProblem {

  public static final ProblemType BAD_REQUEST = new ProblemType("bad-request", 400);
  public static final ProblemType MALFORMED_BODY = new ProblemType("malformed-body", 400);
  public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401);
  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404);
  public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType("method-not-allowed", 405);
  public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413);
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415);
  public static final ProblemType INTERNAL_ERROR = new ProblemType("internal-error", 500);
  public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503);

  private CommonProblem() {}
}
