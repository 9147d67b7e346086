package wordle.games.problem;

/** The kinds of problem that this service answers with, each with the status that goes with it. */
public enum ProblemType {
  BAD_REQUEST("bad-request", 400, "Bad request"),
  MALFORMED_BODY("malformed-body", 400, "Malformed body"),
  INVALID_PARAMETER("invalid-parameter", 400, "Invalid parameter"),
  UNAUTHENTICATED("unauthenticated", 401, "Unauthenticated"),
  NOT_FOUND("not-found", 404, "Not found"),
  NO_SUCH_GAME("no-such-game", 404, "No such game"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
  GAME_OVER("game-over", 409, "Game over"),
  DAILY_PLAYED("daily-played", 409, "Daily played"),
  STALE_GAME("stale-game", 412, "Stale game"),
  BODY_TOO_LARGE("body-too-large", 413, "Body too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
  NOT_A_WORD("not-a-word", 422, "Not a word"),
  HINT_NOT_USED("hint-not-used", 422, "Hint not used"),
  NO_SUCH_PUZZLE("no-such-puzzle", 422, "No such puzzle"),
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

  /** The last part of the {@code type} URI, such as {@code no-such-game}. */
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
