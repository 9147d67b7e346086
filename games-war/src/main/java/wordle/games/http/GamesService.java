package wordle.games.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import wordle.service.Service;

/** Describes this service to the shared library. */
@Singleton
public class GamesService {

  private static final Set<String> PATHS = Set.of("/games", "/statistics", "/leaderboard");
  private static final String GAMES = "/games/";

  /** The description. */
  public static final Service DESCRIPTION =
      new Service(
          "games",
          Set.of("if-match", "if-none-match", "remote-user", "gateway-secret"),
          GamesService::route,
          List.of(
              "db/V1__games.sql",
              "db/V2__puzzles_and_standings.sql",
              "db/V3__ranked_standings.sql",
              "db/V4__removed_dailies_forgotten.sql"));

  @Produces
  @Singleton
  Service description() {
    return DESCRIPTION;
  }

  private static String route(String path) {
    if (PATHS.contains(path)) {
      return path;
    }
    return path.startsWith(GAMES)
        ? routeOfGame(path.substring(GAMES.length()))
        : Service.OTHER_ROUTE;
  }

  /** The route does not depend on whether the game exists. */
  private static String routeOfGame(String path) {
    int end = path.indexOf('/');
    if (end < 0) {
      return path.isEmpty() ? Service.OTHER_ROUTE : "/games/{id}";
    }
    return end > 0 && path.substring(end).equals("/guesses")
        ? "/games/{id}/guesses"
        : Service.OTHER_ROUTE;
  }
}
