package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code GET /auth} on the port of Users, and its absence outside. */
@ExtendWith(SharedSystem.class)
class VerificationGatewayIT {

  private static Account account;

  private final RunningSystem system;
  private final Client users;

  VerificationGatewayIT(RunningSystem system) {
    this.system = system;
    this.users = Client.of(system.users(1));
  }

  @BeforeAll
  static void register(RunningSystem system) {
    account = system.newAccount();
  }

  @Test
  void goodCredentialsAreAnsweredWithTheNameAsRegistered() {
    Response response = users.as(shouted()).get("/auth").expect(200);

    assertEquals("{\"authenticated\":true}", response.text());
    assertEquals("application/json", response.requiredHeader("Content-Type"));
    assertEquals(account.name(), response.requiredHeader("Remote-User"));
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
    assertEquals(List.of(), response.all("Set-Cookie"));
  }

  @Test
  void minimalAnswerHasNoBody() {
    Response minimal = users.as(account).get("/auth", "Prefer", "return=minimal").expect(200);

    assertEquals("", minimal.text());
    assertEquals("0", minimal.requiredHeader("Content-Length"));
    assertEquals("return=minimal", minimal.requiredHeader("Preference-Applied"));
    assertTrue(users.as(account).get("/auth", "Prefer", "wait=1").text().contains("true"));
    assertProblem(401, "unauthenticated", users.get("/auth", "Prefer", "return=minimal"));
  }

  @Test
  void wrongPasswordIsRefusedAfterTheRightOneWasVerified() {
    users.as(account).get("/auth").expect(200);

    Account wrong = new Account(account.name(), account.password() + "!");
    assertProblem(401, "unauthenticated", users.as(wrong).get("/auth"));
    users.as(account).get("/auth").expect(200);
  }

  @Test
  void verifiedNameIsNotSentToClients() {
    assertEquals(0, system.client(account).get("/games").expect(200).all("Remote-User").size());
  }

  @Test
  void nothingAndWrongPasswordAndUnknownUserAreAnsweredAlike() {
    Response nothing = users.get("/auth");
    Response wrong = users.as(new Account(account.name(), "wrong horse battery")).get("/auth");
    Response unknown = users.as(Account.fresh()).get("/auth");

    assertProblem(401, "unauthenticated", nothing);
    assertProblem(401, "unauthenticated", wrong);
    assertEquals(List.of(), wrong.all("Remote-User"));
    assertEquals(
        assertProblem(401, "unauthenticated", wrong),
        assertProblem(401, "unauthenticated", unknown));
  }

  @Test
  void authIsNotReachableThroughTheGateway() {
    assertProblem(401, "unauthenticated", system.client().get("/auth"));
    assertProblem(404, "not-found", system.client(account).get("/auth"));
    assertProblem(404, "not-found", system.client(account).send("POST", "/auth"));
    assertProblem(404, "not-found", system.client(account).get("/auth/"));
  }

  @Test
  void usersTrustsNoIdentityHeader() {
    Response response =
        users.get("/auth", "Remote-User", account.name(), "X-Forwarded-User", account.name());

    assertProblem(401, "unauthenticated", response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "BASIC", "bAsIc"})
  void schemeIsReadInAnyCaseOfLetters(String scheme) {
    String credentials = account.basic().substring("Basic ".length());

    for (Client client : new Client[] {users, system.client()}) {
      String path = client == users ? "/auth" : "/games";
      client.get(path, "Authorization", scheme + " " + credentials).expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic !!!!",
        "Basic YWxpY2U=",
        "Basic Og==",
        "Basic OnBhc3N3b3Jk",
        "Bearer abc",
        "Digest username=\"alice\"",
        "Basic /////w==",
        "Basic YTpi YTpi",
        "YTpi",
        "Basic YTpi,YTpi"
      })
  void malformedCredentialsAreUnauthenticated(String authorization) {
    assertProblem(401, "unauthenticated", users.get("/auth", "Authorization", authorization));
    assertProblem(
        401, "unauthenticated", system.client().get("/games", "Authorization", authorization));
  }

  @Test
  void twoSetsOfCredentialsAreRefusedByAll() {
    String good = "Authorization: " + account.basic();
    String other = "Authorization: " + Account.fresh().basic();

    Response outside = RawHttp.to(system.gateway()).ask("GET /games HTTP/1.1", good, other).get();

    for (String[] both : new String[][] {{good, other}, {other, good}, {good, good}}) {
      Response atUsers = RawHttp.to(system.users(1)).ask("GET /auth HTTP/1.1", both).get();
      assertProblem(401, "unauthenticated", atUsers);
    }
    assertEquals(true, outside.status() == 400 || outside.status() == 401, outside::toString);
  }

  @Test
  void afterTenWrongPasswordsTheNameIsOutOfReachFromThatAddressAlone() {
    Account guessed = system.newAccount();
    Client guesser = system.client(new Account(guessed.name(), "wrong horse battery"));
    for (int i = 0; i < 10; i++) {
      assertProblem(401, "unauthenticated", guesser.get("/games"));
    }

    for (String path : new String[] {"/games", "/", "/users/me", "/nothing"}) {
      assertProblem(429, "too-many-requests", guesser.get(path));
      assertProblem(429, "too-many-requests", system.client(guessed).get(path));
    }
    system.client(account).get("/games").expect(200);
    users.as(guessed).get("/auth", "X-Forwarded-For", "192.0.2.1").expect(200);
  }

  @Test
  void headIsAsGet() {
    Response response = users.as(account).send("HEAD", "/auth").expect(200);

    assertEquals(account.name(), response.requiredHeader("Remote-User"));
    assertEquals("", response.text());
  }

  private static Account shouted() {
    return new Account(account.name().toUpperCase(Locale.ROOT), account.password());
  }
}
