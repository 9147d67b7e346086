package wordle.users.container;

import java.util.Set;
import wordle.testing.container.ServerContract;

class ServerIT extends ServerContract {

  ServerIT() {
    super("/openapi/users", "/auth", Set.of("/users", "/users/me", "/users/me/password", "/auth"));
  }
}
