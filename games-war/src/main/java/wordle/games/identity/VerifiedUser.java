package wordle.games.identity;

import jakarta.servlet.http.HttpServletRequest;
import wordle.games.game.Player;
import wordle.service.http.RequestAttributes;

/** Who is calling. */
public final class VerifiedUser {

  private VerifiedUser() {}

  /**
   * The player whose name came with the request.
   *
   * @throws IllegalStateException where no filter has verified it: nobody is anonymous
   */
  public static Player of(HttpServletRequest request) {
    Object name = request.getAttribute(RequestAttributes.USER);
    if (name == null) {
      throw new IllegalStateException("A request came past the filters that verify users");
    }
    return new Player(name.toString());
  }
}
