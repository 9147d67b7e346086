package wordle.users.account.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import wordle.users.account.PasswordChangeResult;
import wordle.users.account.Violation;

/** What a user is told about the change of the password. */
final class PasswordChangeResponses implements PasswordChangeResult.Visitor<Response> {

  @Override
  public Response changed() {
    return AccountResponses.done();
  }

  @Override
  public Response invalid(List<Violation> violations) {
    return Refusals.invalid(
        "Choose a password that keeps the rules which the violations name.", violations);
  }

  @Override
  public Response outdated() {
    return AccountResponses.outdated();
  }

  @Override
  public Response busy() {
    return Refusals.busy();
  }
}
