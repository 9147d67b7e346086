package wordle.games.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GamesServiceTest {

  @ParameterizedTest
  @CsvSource({
    "/games, /games",
    "/statistics, /statistics",
    "/leaderboard, /leaderboard",
    "/games/0190f3c2-0000-7000-8000-000000000000, /games/{id}",
    "/games/daily, /games/{id}",
    "/games/0190f3c2-0000-7000-8000-000000000000/guesses, /games/{id}/guesses"
  })
  void documentedPathHasItsOwnRoute(String path, String route) {
    assertEquals(route, GamesService.DESCRIPTION.route().apply(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/games/",
        "/games//guesses",
        "/games/1/guesses/",
        "/games/1/guesses/2",
        "/games/1/hints",
        "/Games",
        "/statistics/",
        "other"
      })
  void allOtherPathsAreOneRoute(String path) {
    assertEquals("other", GamesService.DESCRIPTION.route().apply(path));
  }
}
