package wordle.users.container;

import wordle.testing.container.OwnPortContract;

class OwnPortIT extends OwnPortContract {

  OwnPortIT() {
    super("/openapi/users", "/users/me");
  }
}
