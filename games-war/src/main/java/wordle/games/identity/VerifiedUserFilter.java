package wordle.games.identity;

import jakarta.annotation.Priority;
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
 * name that is missing, repeated or malformed is refused, and never taken for somebody.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class VerifiedUserFilter implements ContainerRequestFilter {

  private static final String HEADER = "Remote-User";

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> names = request.getHeaders().getOrDefault(HEADER, List.of());
    if (names.size() == 1 && Player.isName(names.get(0))) {
      request.setProperty(RequestAttributes.USER, names.get(0));
    } else {
      request.abortWith(
          new Problem(
                  ProblemType.UNAUTHENTICATED,
                  "Send the username and password of your account to the gateway, by Basic.")
              .response());
    }
  }
}
