package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration. */
class RegistrationIT extends ContainerTest {

  @Test
  void userIsAnsweredAsRegisteredAndWithoutThePassword() {
    String name = newName();
    Answer answer = register(name, PASSWORD).assertStatus(201);
    assertEquals("{\"username\":\"" + name + "\"}", answer.text());
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
  }

  @Test
  void namesThatDifferInCaseAreOneUser() {
    String name = newUser();
    register(name, PASSWORD).assertProblem(409, "username-taken");
    register(name.toUpperCase(Locale.ROOT), PASSWORD).assertProblem(409, "username-taken");
  }

  @Test
  void ofSimultaneousRegistrationsOneSucceeds() throws Exception {
    String name = newName();
    Callable<Integer> registration = () -> register(name, PASSWORD).status();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Integer> statuses =
          clients.invokeAll(Collections.nCopies(8, registration)).stream()
              .map(RegistrationIT::result)
              .sorted()
              .toList();
      assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    } finally {
      clients.shutdownNow();
    }
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-ada",
        ".ada",
        "_ada",
        "ada lovelace",
        "ada/",
        "adä",
        "a23456789012345678901234567890123",
        "ada' --",
        "ada\\u0000",
        "ada\\n"
      })
  void badNameIsAViolation(String name) {
    assertViolation(
        "username",
        register("{\"username\": \"" + name + "\", \"password\": \"" + PASSWORD + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "somebody, 1234567",
    "somebody, password",
    "somebody, PASSWORD",
    "somebody, 123456789",
    "somebody, iloveyou",
    "somebody, somebody",
    "somebody, xxSomeBodyxx",
    "somebody, with\\u0007bell",
    "somebody, ''"
  })
  void weakPasswordIsAViolation(String name, String password) {
    assertViolation(
        "password",
        register("{\"username\": \"" + name + "\", \"password\": \"" + password + "\"}"));
  }

  @Test
  void lengthOfPasswordIsCountedInCodePoints() {
    register(newName(), "🔑".repeat(128)).assertStatus(201);
    assertViolation("password", register(newName(), "🔑".repeat(129)));
    assertViolation("password", register(newName(), "🔑".repeat(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"username\": null, \"password\": null}"})
  void missingMembersAreViolationsOfBothRules(String json) {
    Answer answer = register(json).assertProblem(422, "invalid-registration");
    assertEquals(
        List.of("username", "password"),
        answer.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
            .map(violation -> violation.getString("field"))
            .toList());
  }

  @Test
  void unknownMembersAreIgnored() {
    register(
            "{\"username\": \"%s\", \"password\": \"%s\", \"admin\": true}"
                .formatted(newName(), PASSWORD))
        .assertStatus(201);
  }

  private static void assertViolation(String field, Answer answer) {
    answer.assertProblem(422, "invalid-registration");
    List<JsonObject> violations =
        answer.json().getJsonArray("violations").getValuesAs(JsonObject.class);
    assertEquals(List.of(field), violations.stream().map(v -> v.getString("field")).toList());
    assertFalse(violations.get(0).getString("message").isBlank());
  }
}
