package wordle.games.container;

import wordle.testing.container.InstancePortContract;

class InstancePortIT extends InstancePortContract {

  InstancePortIT() {
    super("/openapi/games", "/games");
  }
}
