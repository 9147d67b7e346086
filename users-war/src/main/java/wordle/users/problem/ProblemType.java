package wordle.users.problem;

/** The kinds of problem that this service answers with, each with the status that goes with it. */
public enum ProblemType {
  BAD_REQUEST("bad-request", 400, "Bad request"),
  MALFORMED_BODY("malformed-body", 400, "Malformed body"),
  UNAUTHENTICATED("unauthenticated", 401, "Unauthenticated"),
  NOT_FOUND("not-found", 404, "Not found"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
  USERNAME_TAKEN("username-taken", 409, "Username taken"),
  BODY_TOO_LARGE("body-too-large", 413, "Body too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
  INVALID_REGISTRATION("invalid-registration", 422, "Invalid registration"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  INTERNAL_ERROR("internal-error", 500, "Internal error"),
  UNAVAILABLE("unavailable", 503, "Unavailable");

  private final String kind;
  private final int status;
  private final String title;

  ProblemType(String kind, int status, String title) {
    this.kind = kind;
    this.status = status;
    this.title = title;
  }

  /** The last part of the {@code type} URI, such as {@code username-taken}. */
  public String kind() {
    return kind;
  }

  /** The HTTP status, which the body repeats. */
  public int status() {
    return status;
  }

  /** A short name of the kind, the same for every occurrence. */
  public String title() {
    return title;
  }
}
