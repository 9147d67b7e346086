package wordle.games.container;

import java.util.Set;
import wordle.testing.container.ServerContract;

class ServerIT extends ServerContract {

  ServerIT() {
    super(
        "/openapi/games",
        "/games",
        Set.of("/games", "/games/{id}", "/games/{id}/guesses", "/statistics", "/leaderboard"));
  }
}
