package wordle.users.account.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import wordle.service.http.CacheControl;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;
import wordle.users.account.User;
import wordle.users.account.Violation;
import wordle.users.problem.UsersProblem;

/** The HTTP responses that the calls on accounts share. */
final class AccountResponses {

  private AccountResponses() {}

  static Response shown(User user) {
    return Response.ok(AccountJson.of(user), MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, CacheControl.PERSONAL)
        .build();
  }

  static Response done() {
    return Response.noContent().header(HttpHeaders.CACHE_CONTROL, CacheControl.PERSONAL).build();
  }

  static Response outdated() {
    return new Problem(
            CommonProblem.UNAUTHENTICATED,
            "The credentials are no longer valid. If the password was changed, send the new one.")
        .response();
  }

  static Response invalid(String detail, List<Violation> violations) {
    return new Problem(
            UsersProblem.INVALID_REGISTRATION,
            detail,
            Map.of("violations", violations.stream().map(ViolationJson::of).toList()))
        .response();
  }

  static Response busy() {
    return new Problem(
            CommonProblem.UNAVAILABLE,
            "Too many passwords are being hashed. Retry after the number of seconds in"
                + " Retry-After.")
        .response();
  }
}
