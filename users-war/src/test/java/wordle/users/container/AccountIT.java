package wordle.users.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users do with their own accounts. */
class AccountIT extends ContainerTest {

  private static final String ME = "/users/me";
  private static final String PASSWORD_OF_ME = "/users/me/password";
  private static final String OTHER_PASSWORD = "countess of lovelace";

  private String name;

  @BeforeEach
  void register() {
    name = newUser();
  }

  @Test
  void accountIsShownWithTheNameAsRegisteredAndTheTime() {
    Answer answer = as(name.toUpperCase(Locale.ROOT), PASSWORD, "GET", ME).send();
    JsonObject account = answer.assertStatus(200).json();
    String registeredAt = account.getString("registeredAt");
    assertEquals(Set.of("username", "registeredAt"), account.keySet());
    assertEquals(name, account.getString("username"));
    assertTrue(registeredAt.matches("....-..-..T..:..:..\\.[0-9]{3}Z"), registeredAt);
    Duration age = Duration.between(Instant.parse(registeredAt), Instant.now());
    assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0 && !age.isNegative(), registeredAt);
    assertEquals("application/json", answer.header("Content-Type"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
  }

  @Test
  void changedPasswordTakesThePlaceOfTheOldOneAtOnce() {
    Answer answer = change(PASSWORD, OTHER_PASSWORD).assertStatus(204);
    assertEquals("", answer.text());
    assertEquals("", answer.header("Content-Length"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    authenticate(name, PASSWORD).assertUnauthenticated();
    as(name, PASSWORD, "GET", ME).send().assertUnauthenticated();
    change(PASSWORD, OTHER_PASSWORD).assertUnauthenticated();
    authenticate(name, OTHER_PASSWORD).assertStatus(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "password", "with\\u0007bell", "", "xx%sxx"})
  void badPasswordIsAViolationAndChangesNothing(String password) {
    assertViolation(put("{\"password\": \"" + password.formatted(name) + "\"}"));
    authenticate(name, PASSWORD).assertStatus(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"password\": null}", "{\"username\": \"another\"}"})
  void missingPasswordIsAViolation(String json) {
    assertViolation(put(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "{\"password\": 12345678}", "\"password\""})
  void malformedBodyIsRefused(String json) {
    put(json).assertProblem(400, "malformed-body");
  }

  @Test
  void otherMediaTypesAreRefused() {
    for (String method : List.of("PUT", "DELETE")) {
      String path = method.equals("PUT") ? PASSWORD_OF_ME : ME;
      as(name, PASSWORD, method, path)
          .header("Content-Type", "text/plain")
          .content("{}".getBytes(UTF_8))
          .send()
          .assertProblem(415, "unsupported-media-type");
      as(name, PASSWORD, method, path)
          .content("{}".getBytes(UTF_8))
          .send()
          .assertProblem(415, "unsupported-media-type");
    }
    authenticate(name, PASSWORD).assertStatus(200);
  }

  @Test
  void largeBodyIsRefused() {
    put("{\"password\": \"" + "a".repeat(4096) + "\"}").assertProblem(413, "body-too-large");
  }

  @Test
  void ofSimultaneousChangesOneSucceeds() throws Exception {
    List<Integer> statuses = simultaneously(() -> change(PASSWORD, OTHER_PASSWORD).status());
    assertEquals(List.of(204, 401, 401, 401, 401, 401, 401, 401), statuses);
    authenticate(name, OTHER_PASSWORD).assertStatus(200);
  }

  @Test
  void deletedAccountIsGoneAndItsNameStaysTaken() {
    Answer answer = as(name, PASSWORD, "DELETE", ME).send().assertStatus(204);
    assertEquals("", answer.text());
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    authenticate(name, PASSWORD).assertUnauthenticated();
    as(name, PASSWORD, "GET", ME).send().assertUnauthenticated();
    as(name, PASSWORD, "DELETE", ME).send().assertUnauthenticated();
    register(name, PASSWORD).assertProblem(409, "username-taken");
    register(name.toUpperCase(Locale.ROOT), PASSWORD).assertProblem(409, "username-taken");
    authenticate(name, PASSWORD).assertUnauthenticated();
  }

  @Test
  void ofSimultaneousDeletionsOneSucceeds() throws Exception {
    List<Integer> statuses = simultaneously(() -> as(name, PASSWORD, "DELETE", ME).send().status());
    assertEquals(List.of(204, 401, 401, 401, 401, 401, 401, 401), statuses);
  }

  @ParameterizedTest
  @CsvSource({"GET, /users/me", "DELETE, /users/me", "PUT, /users/me/password"})
  void nobodyIsTakenAtTheirWord(String method, String path) {
    RawRequest.send(method, path).assertUnauthenticated();
    RawRequest.send(method, path, "Remote-User: " + name).assertUnauthenticated();
    as(name, OTHER_PASSWORD, method, path).send().assertUnauthenticated();
    String good = "Authorization: " + basic(name, PASSWORD);
    RawRequest.send(method, path, good, good).assertUnauthenticated();
    authenticate(name, PASSWORD).assertStatus(200);
  }

  @ParameterizedTest
  @CsvSource({"/users/me, DELETE GET HEAD OPTIONS", "/users/me/password, OPTIONS PUT"})
  void otherMethodsAreRefusedWithAllow(String path, String allowed) {
    Set<String> methods = new TreeSet<>(List.of(allowed.split(" ")));
    assertEquals(methods, allow(as(name, PASSWORD, "OPTIONS", path).send().assertStatus(204)));
    for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH", "FOO")) {
      if (!methods.contains(method)) {
        Answer refused = as(name, PASSWORD, method, path).send();
        assertEquals(methods, allow(refused.assertProblem(405, "method-not-allowed")));
      }
    }
  }

  @Test
  void headIsAsGet() {
    Answer answer = as(name, PASSWORD, "HEAD", ME).send().assertStatus(200);
    assertEquals("", answer.text());
    assertEquals("application/json", answer.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users/me/",
        "/users/me/x",
        "/users/me/password/",
        "/users/me;x=1",
        "/users/%6de",
        "/users/ME",
        "/users//me"
      })
  void otherSpellingsAreOtherPaths(String path) {
    String credentials = "Authorization: " + basic(name, PASSWORD);
    RawRequest.send("DELETE", path).assertUnauthenticated();
    RawRequest.send("DELETE", path, credentials).assertProblem(404, "not-found");
    authenticate(name, PASSWORD).assertStatus(200);
  }

  private Request as(String username, String password, String method, String path) {
    return new Request(method, path).header("Authorization", basic(username, password));
  }

  private Answer change(String from, String to) {
    return as(name, from, "PUT", PASSWORD_OF_ME).json("{\"password\": \"" + to + "\"}").send();
  }

  private Answer put(String json) {
    return as(name, PASSWORD, "PUT", PASSWORD_OF_ME).json(json).send();
  }

  private static Set<String> allow(Answer answer) {
    return new TreeSet<>(List.of(answer.header("Allow").split(", *")));
  }

  private static void assertViolation(Answer answer) {
    List<JsonObject> violations =
        answer
            .assertProblem(422, "invalid-registration")
            .json()
            .getJsonArray("violations")
            .getValuesAs(JsonObject.class);
    assertEquals(List.of("password"), violations.stream().map(v -> v.getString("field")).toList());
  }

  /** The statuses of eight requests that are sent together, in order. */
  private static List<Integer> simultaneously(Callable<Integer> request) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = clients.invokeAll(Collections.nCopies(8, request));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      Collections.sort(statuses);
      return statuses;
    } finally {
      clients.shutdownNow();
    }
  }
}
