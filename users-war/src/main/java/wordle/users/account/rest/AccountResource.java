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
import wordle.users.http.RequestContext;
import wordle.users.throttling.ClientAddress;

/** The account of the authenticated user. */
@Singleton
@Path("/users/me")
public class AccountResource {

  private final Accounts accounts;
  private final PasswordChange passwordChange;

  /** Public, because JAX-RS accepts no other constructor. */
  @Inject
  public AccountResource(Accounts accounts, PasswordChange passwordChange) {
    this.accounts = accounts;
    this.passwordChange = passwordChange;
  }

  /** Shows the account. */
  @GET
  public Response show(@Context HttpServletRequest request) {
    return AccountResponses.shown(RequestContext.account(request));
  }

  /** Changes the password. A missing password breaks the same rules as an empty one. */
  @PUT
  @Path("password")
  public Response changePassword(@Context HttpServletRequest request) {
    String password = JsonBody.required(request).string("password").orElse("");
    ClientAddress client = RequestContext.client(request);
    return passwordChange
        .change(RequestContext.account(request), password, client)
        .accept(new PasswordChangeResponses());
  }

  /** Deletes the account. */
  @DELETE
  public Response delete(@Context HttpServletRequest request) {
    JsonBody.optional(request);
    return accounts.delete(RequestContext.account(request))
        ? AccountResponses.done()
        : AccountResponses.outdated();
  }
}
