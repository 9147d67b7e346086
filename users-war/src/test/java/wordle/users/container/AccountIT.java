package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import wordle.testing.container.Server;
import wordle.testing.http.Request;

/**
 * The life of one account on the shipped archive. The contract's other rules are tested through the
 * gateway, in the module {@code e2e}.
 */
class AccountIT extends UsersContainerTest {

  private static final String OTHER_PASSWORD = "countess of lovelace";

  @Test
  void accountIsRegisteredVerifiedChangedAndDeleted() {
    String name = newName();
    assertEquals("{\"username\":\"" + name + "\"}", register(name, PASSWORD).expect(201).text());
    assertEquals(name, authenticate(name, PASSWORD).expect(200).requiredHeader("Remote-User"));
    assertEquals(name, as(name, PASSWORD, "GET", "/users/me").send().json().getString("username"));

    as(name, PASSWORD, "PUT", "/users/me/password")
        .json("{\"password\": \"" + OTHER_PASSWORD + "\"}")
        .send()
        .expect(204);
    authenticate(name, PASSWORD).assertProblem(401, "unauthenticated");

    as(name, OTHER_PASSWORD, "DELETE", "/users/me").send().expect(204);
    authenticate(name, OTHER_PASSWORD).assertProblem(401, "unauthenticated");
    register(name, PASSWORD).assertProblem(409, "username-taken");
  }

  private static Request as(String username, String password, String method, String path) {
    return Server.request(method, path).header("Authorization", basic(username, password));
  }
}
