package wordle.users.http;

/** The attributes of a request that only this service has. */
public final class RequestContext {

  /** The verified user's account as it was read, a {@code User}; absent if there is none. */
  public static final String ACCOUNT = "wordle.account";

  /** The client for rate limits, a {@link wordle.users.throttling.ClientAddress}; always there. */
  public static final String CLIENT = "wordle.client";

  private RequestContext() {}
}
