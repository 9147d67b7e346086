package wordle.games.request;

import java.util.Set;

/**
 * The paths of this service by the names that its document gives them, and one name for all others:
 * what requests are counted under, of which no client can make more.
 */
final class Route {

  /** Every path that is nothing here. */
  static final String OTHER = "other";

  private static final Set<String> PATHS = Set.of("/games", "/statistics", "/leaderboard");
  private static final String GAMES = "/games/";

  private Route() {}

  static String of(String path) {
    if (PATHS.contains(path)) {
      return path;
    }
    return path.startsWith(GAMES) ? ofGame(path.substring(GAMES.length())) : OTHER;
  }

  /** Whether there is such a game is not asked. */
  private static String ofGame(String path) {
    int end = path.indexOf('/');
    if (end < 0) {
      return path.isEmpty() ? OTHER : "/games/{id}";
    }
    return end > 0 && path.substring(end).equals("/guesses") ? "/games/{id}/guesses" : OTHER;
  }
}
