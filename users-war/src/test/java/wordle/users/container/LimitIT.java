package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wordle.testing.container.Server;
import wordle.testing.http.Response;

/** Rate limits. Each test uses client addresses of its own. */
@Tag("slow")
class LimitIT extends UsersContainerTest {

  /** The setting in container-test.xml. */
  private static final int REGISTRATIONS_PER_MINUTE = 1000;

  private final String here = address();
  private final String elsewhere = address();

  @Test
  void afterTenWrongPasswordsThatNameIsOutOfReachFromThereAlone() {
    String name = newUser();
    for (int i = 0; i < 10; i++) {
      authenticate(name, "wrong password " + i, here).assertProblem(401, "unauthenticated");
    }
    assertThrottled(authenticate(name, "wrong password", here));
    assertThrottled(authenticate(name, PASSWORD, here));
    assertThrottled(
        Server.request("GET", "/users/me")
            .header("Authorization", basic(name, PASSWORD))
            .header("X-Forwarded-For", here)
            .send());
    authenticate(name, PASSWORD, elsewhere).expect(200);
    authenticate(newUser(), PASSWORD, here).expect(200);
  }

  @Test
  void unknownNamesAreThrottledToo() {
    String name = newName();
    for (int i = 0; i < 10; i++) {
      authenticate(name, PASSWORD, here).assertProblem(401, "unauthenticated");
    }
    assertThrottled(authenticate(name, PASSWORD, here));
  }

  @Test
  void registrationsFromOneAddressAreBoundedAndThoseFromElsewhereGoOn() {
    String taken = "{\"username\": \"" + newUser() + "\", \"password\": \"" + PASSWORD + "\"}";
    for (int i = 0; i < REGISTRATIONS_PER_MINUTE; i++) {
      registerFrom(here, taken).assertProblem(409, "username-taken");
    }
    assertThrottled(registerFrom(here, taken));
    registerFrom(elsewhere, taken).assertProblem(409, "username-taken");
  }

  private static Response registerFrom(String address, String json) {
    return Server.request("POST", "/users").header("X-Forwarded-For", address).json(json).send();
  }

  private static Response authenticate(String username, String password, String address) {
    return Server.request("GET", "/auth")
        .header("Authorization", basic(username, password))
        .header("X-Forwarded-For", address)
        .send();
  }

  private static void assertThrottled(Response response) {
    response.assertProblem(429, "too-many-requests");
    int seconds = Integer.parseInt(response.requiredHeader("Retry-After"));
    assertTrue(seconds >= 1 && seconds <= 60, response.text());
    assertEquals(List.of(), response.all("WWW-Authenticate"));
  }

  private static String address() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
  }
}
