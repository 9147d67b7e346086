package wordle.users.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.util.Base64;
import java.util.UUID;
import wordle.testing.container.ContainerTest;
import wordle.testing.container.Server;
import wordle.testing.http.Response;

/** What the container tests of Users share. */
abstract class UsersContainerTest extends ContainerTest {

  static final String PASSWORD = "enchantress of numbers";

  /** A name that no other test knows. */
  static String newName() {
    return "Ada-" + UUID.randomUUID().toString().substring(0, 18);
  }

  /** Registers a user of this test alone, and returns the name. */
  static String newUser() {
    String name = newName();
    register(name, PASSWORD).expect(201);
    return name;
  }

  static Response register(String username, String password) {
    return register(
        Json.createObjectBuilder()
            .add("username", username)
            .add("password", password)
            .build()
            .toString());
  }

  static Response register(String json) {
    return Server.request("POST", "/users").json(json).send();
  }

  static String basic(String username, String password) {
    return "Basic "
        + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
  }

  static Response authenticate(String username, String password) {
    return Server.request("GET", "/auth").header("Authorization", basic(username, password)).send();
  }
}
