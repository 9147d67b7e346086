package wordle.users.account.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import wordle.users.account.PasswordChangeResult;
import wordle.users.account.Violation;

/** The HTTP response to each result of a password change. */
final class PasswordChangeResponses implements PasswordChangeResult.Visitor<Response> {

  @Override
  public Response changed() {
    return AccountResponses.done();
  }

  @Override
  public Response invalid(List<Violation> violations) {
    return AccountResponses.invalid(
        "Choose a password that follows the rules in violations.", violations);
  }

  @Override
  public Response outdated() {
    return AccountResponses.outdated();
  }

  @Override
  public Response busy() {
    return AccountResponses.busy();
  }
}
