package wordle.users.request;

/** What the parts of one request tell each other, as attributes of it. */
public final class RequestAttributes {

  /** The verified user's name, for the log; a {@link String}, absent where nobody was verified. */
  public static final String USER = "wordle.user";

  /**
   * The verified user's account as it was read; a {@code User}, absent where nobody was verified.
   */
  public static final String ACCOUNT = "wordle.account";

  /** The {@code Content-Type} as it was sent; a {@link String}, absent where none was. */
  public static final String CONTENT_TYPE = "wordle.contentType";

  /** Whom the request counts for; a {@link wordle.users.limit.ClientAddress}, never absent. */
  public static final String CLIENT = "wordle.client";

  private RequestAttributes() {}
}
