package wordle.users.http;

import jakarta.servlet.http.HttpServletRequest;
import wordle.users.account.User;
import wordle.users.throttling.ClientAddress;

/** What filters tell resources of one request, as attributes of it. */
public final class RequestContext {

  private static final String ACCOUNT = "wordle.account";
  private static final String CLIENT = "wordle.client";

  private RequestContext() {}

  /** Stores the verified user's account as it was read. */
  public static void storeAccount(User user, HttpServletRequest request) {
    request.setAttribute(ACCOUNT, user);
  }

  /**
   * The verified user's account.
   *
   * @throws IllegalStateException if the request is not authenticated
   */
  public static User account(HttpServletRequest request) {
    if (request.getAttribute(ACCOUNT) instanceof User user) {
      return user;
    }
    throw new IllegalStateException("The authentication filter let a request without a user pass");
  }

  static void storeClient(ClientAddress client, HttpServletRequest request) {
    request.setAttribute(CLIENT, client);
  }

  /** The client for rate limits, which every request has. */
  public static ClientAddress client(HttpServletRequest request) {
    return (ClientAddress) request.getAttribute(CLIENT);
  }
}
