package wordle.users.account.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import wordle.service.http.CacheControl;
import wordle.service.problem.Problem;
import wordle.users.account.RegistrationResult;
import wordle.users.account.Username;
import wordle.users.account.Violation;
import wordle.users.problem.UsersProblem;

/** The HTTP response to each result of a registration. */
final class RegistrationResponses implements RegistrationResult.Visitor<Response> {

  @Override
  public Response registered(Username username) {
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, CacheControl.PERSONAL)
        .entity(new UserJson(username.spelling()))
        .build();
  }

  @Override
  public Response usernameTaken() {
    return new Problem(
            UsersProblem.USERNAME_TAKEN, "Choose another username: this one is already taken.")
        .response();
  }

  @Override
  public Response invalid(List<Violation> violations) {
    return AccountResponses.invalid(
        "Choose a username and a password that follow the rules in violations.", violations);
  }

  @Override
  public Response busy() {
    return AccountResponses.busy();
  }
}
