package wordle.users.account.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;
import wordle.users.account.Violation;
import wordle.users.problem.UsersProblem;

/** Why a password is not taken, be it an account's first one or a later one. */
final class Refusals {

  private Refusals() {}

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
            "Too many passwords are being hashed; try again in the time that is named.")
        .response();
  }
}
