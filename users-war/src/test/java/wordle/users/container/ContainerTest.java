package wordle.users.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.File;
import java.util.Base64;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the archive as it is shipped; one server serves all classes of tests. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class ContainerTest {

  static final File ARCHIVE = new File("target/users.war");

  static final String PASSWORD = "enchantress of numbers";

  @Deployment(testable = false)
  static WebArchive archive() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, ARCHIVE);
  }

  /** A name that no other test knows. */
  static String newName() {
    return "Ada-" + UUID.randomUUID().toString().substring(0, 18);
  }

  /** Registers a user whom no other test knows, and returns the name. */
  static String newUser() {
    String name = newName();
    register(name, PASSWORD).assertStatus(201);
    return name;
  }

  static Answer register(String username, String password) {
    return register(
        Json.createObjectBuilder()
            .add("username", username)
            .add("password", password)
            .build()
            .toString());
  }

  static Answer register(String json) {
    return new Request("POST", "/users").json(json).send();
  }

  static String basic(String username, String password) {
    return "Basic "
        + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
  }

  static Answer authenticate(String username, String password) {
    return new Request("GET", "/auth").header("Authorization", basic(username, password)).send();
  }
}
