package wordle.games.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import wordle.games.game.Player;
import wordle.games.problem.Problem;
import wordle.games.problem.ProblemType;
import wordle.games.request.RequestAttributes;

/**
 * Refuses every request without the name of a verified user, whether its path exists or not. The
 * gateway sets {@code Remote-User} from the answer of Users and drops whatever a client sends; a
 * name that is missing, repeated or malformed is refused, and never taken for somebody. Nor is one
 * that comes without the gateway's secret, where one is set.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class VerifiedUserFilter implements ContainerRequestFilter {

  private static final String HEADER = "Remote-User";
  private static final String SECRET_HEADER = "Gateway-Secret";

  /** Not given to the constructor, for JAX-RS makes its providers without asking CDI. */
  @Inject private GatewaySecret secret;

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> names = values(request, HEADER);
    if (secret.isIn(values(request, SECRET_HEADER))
        && names.size() == 1
        && Player.isName(names.get(0))) {
      request.setProperty(RequestAttributes.USER, names.get(0));
    } else {
      request.abortWith(
          new Problem(
                  ProblemType.UNAUTHENTICATED,
                  "Send the username and password of your account to the gateway, by Basic.")
              .response());
    }
  }

  private static List<String> values(ContainerRequestContext request, String header) {
    return request.getHeaders().getOrDefault(header, List.of());
  }
}
