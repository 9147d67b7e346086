package wordle.games.http;

import jakarta.servlet.http.HttpServletRequest;
import wordle.games.player.Player;
import wordle.service.http.RequestAttributes;

/** The verified user who sends a request, as a player. It is an attribute of the request. */
public final class VerifiedUser {

  private static final String PLAYER = "wordle.player";

  private VerifiedUser() {}

  /**
   * The player of a request.
   *
   * @throws IllegalStateException if {@link VerifiedUserFilter} has not verified one
   */
  public static Player of(HttpServletRequest request) {
    if (request.getAttribute(PLAYER) instanceof Player player) {
      return player;
    }
    throw new IllegalStateException("The request has no verified user");
  }

  /** Stores the player for resources, and the username for the access log. */
  static void store(Player player, HttpServletRequest request) {
    request.setAttribute(PLAYER, player);
    request.setAttribute(RequestAttributes.USER, player.username());
  }
}
