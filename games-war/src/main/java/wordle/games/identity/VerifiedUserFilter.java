package wordle.games.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;

/** Refuses every request without the name of a verified user, whether its path exists or not. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class VerifiedUserFilter implements ContainerRequestFilter {

  /** Not given to the constructor, for JAX-RS makes its providers without asking CDI. */
  @Inject private GatewaysWord word;

  @Override
  public void filter(ContainerRequestContext request) {
    word.of(header -> request.getHeaders().getOrDefault(header, List.of()))
        .ifPresentOrElse(
            name -> request.setProperty(RequestAttributes.USER, name),
            () -> request.abortWith(refusal()));
  }

  private static Response refusal() {
    return new Problem(
            CommonProblem.UNAUTHENTICATED,
            "Send the username and password of your account to the gateway, by Basic.")
        .response();
  }
}
