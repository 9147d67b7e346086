package wordle.games.container;

import wordle.testing.container.OwnPortContract;

class OwnPortIT extends OwnPortContract {

  OwnPortIT() {
    super("/openapi/games", "/games");
  }
}
