package wordle.games.identity;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wordle.games.game.Player;
import wordle.games.problem.Problem;
import wordle.games.problem.ProblemType;
import wordle.games.request.RequestAttributes;

/**
 * Refuses every request without the name of a verified user, whether its path exists or not. The
 * gateway sets {@code Remote-User} from the answer of Users and drops whatever a client sends; a
 * missing, repeated or malformed name is refused, never taken for somebody.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class VerifiedUserFilter implements ContainerRequestFilter {

  private static final String HEADER = "Remote-User";

  @Context private @Nullable HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    List<String> names = context.getHeaders().getOrDefault(HEADER, List.of());
    if (names.size() != 1 || !Player.isName(names.get(0))) {
      context.abortWith(
          new Problem(ProblemType.UNAUTHENTICATED, "Send good credentials through the gateway.")
              .response());
    } else if (request != null) {
      request.setAttribute(RequestAttributes.USER, names.get(0));
    }
  }
}
