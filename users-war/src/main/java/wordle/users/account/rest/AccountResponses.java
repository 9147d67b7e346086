package wordle.users.account.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;
import wordle.users.account.User;

/** What users are told about their accounts. */
final class AccountResponses {

  private static final String PERSONAL = "private, no-cache, no-transform";

  private AccountResponses() {}

  static Response shown(User user) {
    return Response.ok(AccountJson.of(user), MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, PERSONAL)
        .build();
  }

  static Response done() {
    return Response.noContent().header(HttpHeaders.CACHE_CONTROL, PERSONAL).build();
  }

  static Response outdated() {
    return new Problem(
            CommonProblem.UNAUTHENTICATED,
            "These credentials have ceased to be good; send the new password, if there is one.")
        .response();
  }
}
