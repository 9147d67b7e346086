package wordle.games.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import wordle.games.player.Player;
import wordle.service.http.GatewaySecret;
import wordle.service.http.ServletResponses;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;

/**
 * Rejects each request without a verified user, whether its path exists or not. The gateway sends
 * the username in {@code Remote-User}, which it takes from the response of Users; it drops this
 * header of a client. A missing, repeated or malformed username is not trusted, and neither is a
 * request without the gateway's secret if one is set.
 */
public final class VerifiedUserFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient GatewaySecret secret;

  /** Public, because the container finds no other constructor. */
  @Inject
  public VerifiedUserFilter(GatewaySecret secret) {
    this.secret = secret;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Player> player = player(request);
    if (player.isPresent()) {
      VerifiedUser.store(player.get(), request);
      chain.doFilter(request, response);
    } else {
      ServletResponses.write(unauthenticated().response(), response);
    }
  }

  private Optional<Player> player(HttpServletRequest request) {
    List<String> usernames = Collections.list(request.getHeaders("Remote-User"));
    return usernames.size() == 1
            && secret.matches(Collections.list(request.getHeaders("Gateway-Secret")))
        ? Player.parse(usernames.get(0))
        : Optional.empty();
  }

  private static Problem unauthenticated() {
    return new Problem(
        CommonProblem.UNAUTHENTICATED,
        "Send the username and password of your account to the gateway with HTTP Basic"
            + " authentication.");
  }
}
