package wordle.users.container;

import wordle.testing.container.InstancePortContract;

class InstancePortIT extends InstancePortContract {

  InstancePortIT() {
    super("/openapi/users", "/users/me");
  }
}
