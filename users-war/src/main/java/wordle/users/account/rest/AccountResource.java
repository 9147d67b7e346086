package wordle.users.account.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import wordle.service.json.JsonBody;
import wordle.users.account.Accounts;
import wordle.users.account.PasswordChange;
import wordle.users.account.PasswordChangeResult;
import wordle.users.account.User;
import wordle.users.http.RequestContext;
import wordle.users.throttling.ClientAddress;

/** The account of whoever is calling. */
@Singleton
@Path("/users/me")
public class AccountResource {

  private static final PasswordChangeResult.Visitor<Response> ANSWERS =
      new PasswordChangeResponses();

  private final Accounts accounts;
  private final PasswordChange passwordChange;

  /** Public, for JAX-RS takes no other constructor. */
  @Inject
  public AccountResource(Accounts accounts, PasswordChange passwordChange) {
    this.accounts = accounts;
    this.passwordChange = passwordChange;
  }

  /** Shows the account. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    return AccountResponses.shown(caller(request));
  }

  /** Changes the password. A member that is missing breaks the same rule as an empty one. */
  @PUT
  @Path("password")
  public Response changePassword(@Context HttpServletRequest request) {
    String password = JsonBody.required(request).string("password").orElse("");
    return passwordChange.change(caller(request), password, client(request)).accept(ANSWERS);
  }

  /** Deletes the account. */
  @DELETE
  public Response delete(@Context HttpServletRequest request) {
    JsonBody.optional(request);
    return accounts.delete(caller(request)) ? AccountResponses.done() : AccountResponses.outdated();
  }

  private static ClientAddress client(HttpServletRequest request) {
    return (ClientAddress) request.getAttribute(RequestContext.CLIENT);
  }

  private static User caller(HttpServletRequest request) {
    if (request.getAttribute(RequestContext.ACCOUNT) instanceof User user) {
      return user;
    }
    throw new IllegalStateException("A request without an account has passed authentication");
  }
}
