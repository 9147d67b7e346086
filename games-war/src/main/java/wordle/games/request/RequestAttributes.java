package wordle.games.request;

/** What the parts of one request tell each other, as attributes of it. */
public final class RequestAttributes {

  /** The verified user's name, for the log; a {@link String}, absent where nobody was verified. */
  public static final String USER = "wordle.user";

  /** The {@code Content-Type} as it was sent; a {@link String}, absent where none was. */
  public static final String CONTENT_TYPE = "wordle.contentType";

  /** The query as it was sent, not decoded; a {@link String}, absent where none was. */
  static final String QUERY = "wordle.query";

  private RequestAttributes() {}
}
