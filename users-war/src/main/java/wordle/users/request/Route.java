package wordle.users.request;

import java.util.Set;

/**
 * The paths of this service by the names that its document gives them, and one name for all others:
 * what requests are counted under, of which no client can make more.
 */
final class Route {

  /** Every path that is nothing here. */
  static final String OTHER = "other";

  private static final Set<String> PATHS =
      Set.of("/users", "/users/me", "/users/me/password", "/auth");

  private Route() {}

  static String of(String path) {
    return PATHS.contains(path) ? path : OTHER;
  }
}
