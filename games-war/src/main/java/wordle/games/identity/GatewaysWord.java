package wordle.games.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wordle.games.game.Player;
import wordle.service.http.GatewaySecret;

/**
 * What the gateway says of who is calling. It sets {@code Remote-User} from the answer of Users and
 * drops whatever a client sends; a name that is missing, repeated or malformed is never taken for
 * somebody. Nor is one that comes without the gateway's secret, where one is set.
 */
@Singleton
public class GatewaysWord {

  private static final String USER = "Remote-User";
  private static final String SECRET = "Gateway-Secret";

  private final GatewaySecret secret;

  @Inject
  GatewaysWord(GatewaySecret secret) {
    this.secret = secret;
  }

  /**
   * The name of the verified user, empty where nobody is verified.
   *
   * @param headers all values of a request's header, by its name
   */
  public Optional<String> of(Function<String, List<String>> headers) {
    List<String> names = headers.apply(USER);
    return secret.matches(headers.apply(SECRET)) && names.size() == 1 && Player.isName(names.get(0))
        ? Optional.of(names.get(0))
        : Optional.empty();
  }
}
