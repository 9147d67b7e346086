package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The life of one account on the shipped archive. The contract's other rules are tested through the
 * gateway, in the module {@code e2e}.
 */
class AccountIT extends ContainerTest {

  private static final String OTHER_PASSWORD = "countess of lovelace";

  @Test
  void accountIsRegisteredVerifiedChangedAndDeleted() {
    String name = newName();
    assertEquals(
        "{\"username\":\"" + name + "\"}", register(name, PASSWORD).assertStatus(201).text());
    assertEquals(name, authenticate(name, PASSWORD).assertStatus(200).header("Remote-User"));
    assertEquals(name, as(name, PASSWORD, "GET", "/users/me").send().json().getString("username"));

    as(name, PASSWORD, "PUT", "/users/me/password")
        .json("{\"password\": \"" + OTHER_PASSWORD + "\"}")
        .send()
        .assertStatus(204);
    authenticate(name, PASSWORD).assertUnauthenticated();

    as(name, OTHER_PASSWORD, "DELETE", "/users/me").send().assertStatus(204);
    authenticate(name, OTHER_PASSWORD).assertUnauthenticated();
    register(name, PASSWORD).assertProblem(409, "username-taken");
  }

  private static Request as(String username, String password, String method, String path) {
    return new Request(method, path).header("Authorization", basic(username, password));
  }
}
