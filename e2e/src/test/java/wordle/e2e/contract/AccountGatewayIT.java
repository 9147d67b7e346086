package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RequestLine;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code /users/me} and {@code /users/me/password}. */
@ExtendWith(SharedSystem.class)
class AccountGatewayIT {

  private static final String OTHER_PASSWORD = "countess of lovelace";

  private final RunningSystem system;
  private Account account;
  private Client player;

  AccountGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void register() {
    account = system.newAccount();
    player = system.client(account);
  }

  @Test
  void accountIsShownWithTheNameAsRegisteredAndTheTime() {
    Account shouted = new Account(account.name().toUpperCase(Locale.ROOT), account.password());

    Response response = system.client(shouted).get("/users/me").expect(200);

    JsonObject shown = response.json();
    String registeredAt = shown.getString("registeredAt");
    assertEquals(Set.of("username", "registeredAt"), shown.keySet());
    assertEquals(account.name(), shown.getString("username"));
    assertTrue(
        registeredAt.matches("\\d{4}-\\d\\d-\\d\\dT(\\d\\d:){2}\\d\\d\\.\\d{3}Z"), registeredAt);
    Duration age = Duration.between(Instant.parse(registeredAt), Instant.now());
    assertTrue(age.abs().compareTo(Duration.ofMinutes(1)) < 0, registeredAt);
    assertEquals("application/json", response.requiredHeader("Content-Type"));
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
  }

  @Test
  void requestLeavesOneLineOfUsersWithTheName() {
    Response shown = player.get("/users/me?x=y").expect(200);
    Response refused = system.client(Account.fresh()).send("DELETE", "/users/me");
    system.log().awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);

    assertEquals(
        List.of(line("GET", "/users/me?x=y", shown, account.name())),
        system.log().requests(assertHasRequestId(shown)));
    assertEquals(
        List.of(line("DELETE", "/users/me", refused, "-")),
        system.log().requests(assertHasRequestId(refused)));
  }

  @Test
  void oldPasswordFailsAtOnceAndTheNewOneIsGood() {
    player.get("/games").expect(200);

    Response response = player.changePassword(OTHER_PASSWORD).expect(204);

    assertEquals("", response.text());
    assertEquals(List.of(), response.all("Content-Length"));
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
    assertProblem(401, "unauthenticated", player.get("/games"));
    assertProblem(401, "unauthenticated", player.get("/users/me"));
    assertProblem(401, "unauthenticated", player.changePassword(OTHER_PASSWORD));
    system.client(new Account(account.name(), OTHER_PASSWORD)).get("/games").expect(200);
  }

  @Test
  void gamesAreStillThereUnderTheNewPassword() {
    String game = player.startGame().getString("id");

    player.changePassword(OTHER_PASSWORD).expect(204);

    Client again = system.client(new Account(account.name(), OTHER_PASSWORD));
    again.get("/games/" + game).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vT9#xk.", "password", "vT9#xk.2\u0000", "my-name-is-%s", "%S"})
  void badPasswordIsRefusedWithWhatIsWrongAndChangesNothing(String password) {
    Response response = player.changePassword(password.formatted(account.name()));

    List<JsonObject> violations =
        assertProblem(422, "invalid-registration", response)
            .getJsonArray("violations")
            .getValuesAs(JsonObject.class);
    assertEquals(1, violations.size(), response::toString);
    assertEquals("password", violations.get(0).getString("field"));
    assertFalse(violations.get(0).getString("message").isBlank());
    player.get("/games").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"password\": null}", "{\"username\": \"x\", \"Password\": 1}"})
  void passwordThatIsMissingBreaksItsRule(String body) {
    assertProblem(422, "invalid-registration", player.put("/users/me/password", body));
  }

  @Test
  void passwordIsGoodInBothNormalForms() {
    player.changePassword("e\u0301cole normale").expect(204);

    Account composed = new Account(account.name(), "\u00e9cole normale");
    system.client(composed).get("/users/me").expect(200);
  }

  @Test
  void deletedAccountIsGoneAndItsNameIsNeverGivenOutAgain() {
    Response response = player.send("DELETE", "/users/me").expect(204);

    assertEquals("", response.text());
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
    assertProblem(401, "unauthenticated", player.get("/games"));
    assertProblem(401, "unauthenticated", player.get("/users/me"));
    assertProblem(401, "unauthenticated", player.send("DELETE", "/users/me"));
    Account shouted = new Account(account.name().toUpperCase(Locale.ROOT), OTHER_PASSWORD);
    assertProblem(409, "username-taken", system.client().register(account));
    assertProblem(409, "username-taken", system.client().register(shouted));
    assertProblem(401, "unauthenticated", system.client(shouted).get("/games"));
  }

  @Test
  void oneOfConcurrentDeletionsSucceeds() {
    // Few, because each one that fails needs a hash, and a long queue of hashes gets 503.
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> player.send("DELETE", "/users/me").status())
            .sorted()
            .toList();

    assertEquals(List.of(204, 401, 401, 401), statuses);
  }

  @Test
  void headIsAsGet() {
    Response head = player.send("HEAD", "/users/me").expect(200);

    assertEquals("", head.text());
    assertEquals("application/json", head.requiredHeader("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({"GET, /users/me", "DELETE, /users/me", "PUT, /users/me/password"})
  void withoutGoodCredentialsNothingIsShownOrDone(String method, String path) {
    Account wrong = new Account(account.name(), OTHER_PASSWORD);
    String claim = "Remote-User: " + account.name();

    assertProblem(401, "unauthenticated", system.client().send(method, path));
    assertProblem(401, "unauthenticated", system.client(wrong).send(method, path));
    assertProblem(401, "unauthenticated", ask(method + " " + path + " HTTP/1.1", claim));
    player.get("/users/me").expect(200);
  }

  @Test
  void twoSetsOfCredentialsAreRefused() {
    String good = "Authorization: " + account.basic();
    String other = "Authorization: " + Account.fresh().basic();

    for (String second : List.of(good, other)) {
      Response response = ask("DELETE /users/me HTTP/1.1", good, second);
      assertTrue(response.status() == 400 || response.status() == 401, response::toString);
      assertProblem(
          401,
          "unauthenticated",
          RawHttp.to(system.users(1)).ask("DELETE /users/me HTTP/1.1", good, second).orElseThrow());
    }
    player.get("/users/me").expect(200);
  }

  @Test
  void refusalsComeInOrder() {
    byte[] noJson = "no json".getBytes(StandardCharsets.UTF_8);
    Client stranger = system.client();

    assertProblem(401, "unauthenticated", stranger.post("/users/me", "text/plain", noJson));
    assertProblem(401, "unauthenticated", stranger.put("/users/me/password", "{}"));
    assertProblem(404, "not-found", player.post("/users/me/name", "text/plain", noJson));
    assertProblem(405, "method-not-allowed", player.post("/users/me", "text/plain", noJson));
    assertProblem(415, "unsupported-media-type", send("PUT", "/users/me/password", "text/plain"));
    assertProblem(415, "unsupported-media-type", send("DELETE", "/users/me", "text/plain"));
    assertProblem(400, "malformed-body", player.put("/users/me/password", "no json"));
    player.get("/users/me").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/users/me/", "/users/you", "/users/ME", "/users/me/password/", "/users/me;x=1"})
  void otherPathsBelowUsersAreUnknown(String path) {
    assertProblem(401, "unauthenticated", system.client().send("DELETE", path));
    assertProblem(404, "not-found", player.send("DELETE", path));
    player.get("/users/me").expect(200);
  }

  private Response send(String method, String path, String mediaType) {
    return player.send(method, path, "Content-Type", mediaType);
  }

  private Response ask(String requestLine, String... headers) {
    return RawHttp.to(system.gateway()).ask(requestLine, headers).orElseThrow();
  }

  private static RequestLine line(String method, String target, Response response, String user) {
    return new RequestLine(
        "users", method, target, response.status(), user, assertHasRequestId(response));
  }
}
