package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code POST /users}. */
@ExtendWith(SharedSystem.class)
class RegistrationGatewayIT {

  private static final String GOOD_PASSWORD = "correct horse battery";

  private final RunningSystem system;

  RegistrationGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void newAccountIsAnsweredWithItsNameAndNothingElse() {
    Account account = Account.fresh();

    Response response = system.client().register(account).expect(201);

    assertEquals("{\"username\":\"" + account.name() + "\"}", response.text());
    assertEquals("application/json", response.requiredHeader("Content-Type"));
    assertEquals("private, no-cache, no-transform", response.requiredHeader("Cache-Control"));
  }

  @Test
  void newAccountIsGoodAtOnce() {
    system.newPlayer().get("/games").expect(200);
  }

  @Test
  void takenNameIsRefusedInAnyCaseOfLetters() {
    Account account = system.newAccount();
    Account shouted = new Account(account.name().toUpperCase(Locale.ROOT), GOOD_PASSWORD);

    assertProblem(409, "username-taken", system.client().register(account));
    assertProblem(409, "username-taken", system.client().register(shouted));
  }

  @Test
  void refusedRegistrationLeavesThePasswordOfTheNamesOwnerAlone() {
    Account account = system.newAccount();

    system.client().register(new Account(account.name(), GOOD_PASSWORD)).expect(409);

    system.client(account).get("/games").expect(200);
    system.client(new Account(account.name(), GOOD_PASSWORD)).get("/games").expect(401);
  }

  @Test
  void takenNameIsRefusedBeforeAnyBrokenRule() {
    Account account = system.newAccount();

    assertProblem(
        409, "username-taken", system.client().register(new Account(account.name(), "short")));
  }

  @Test
  void unknownMembersAreIgnored() {
    Account account = Account.fresh();
    String body =
        """
        {"admin": true, "username": "%s", "password": "%s", "id": [1, {"a": null}]}"""
            .formatted(account.name(), account.password());

    system.client().post("/users", body).expect(201);
    system.client(account).get("/games").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q", "7", "A.b_c-d", "0.", "z--", "abcdefghijklmnopqrstuvwxyz012345", "Q_q"})
  void namesOfTheAllowedShapeAreAccepted(String name) {
    Account account = new Account(name, GOOD_PASSWORD);

    assertEquals(name, system.client().register(account).expect(201).json().getString("username"));
    system.client(account).get("/games").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".a",
        "_a",
        "-a",
        "a b",
        " a",
        "a ",
        "a\n",
        "a\u0000",
        "ä",
        "a:b",
        "a/b",
        "a@b",
        "a%41",
        "ａ",
        "a\u200b",
        "\ud83d\ude00",
        "abcdefghijklmnopqrstuvwxyz0123456"
      })
  void namesOfAnotherShapeAreRefused(String name) {
    assertEquals(Set.of("username"), violatedBy(new Account(name, GOOD_PASSWORD)));
  }

  @ParameterizedTest
  @MethodSource
  void passwordsOfEightTo128CodePointsInNormalFormCAreAccepted(String password) {
    Account account = new Account(Account.fresh().name(), password);

    system.client().register(account).expect(201);
    system.client(account).get("/games").expect(200);
  }

  static Stream<String> passwordsOfEightTo128CodePointsInNormalFormCAreAccepted() {
    return Stream.of(
        "vT9#xk.2",
        "~ 9x".repeat(32),
        "\ud83c\udfb2".repeat(8),
        "\ud83c\udfb2".repeat(128),
        "e\u0301".repeat(8),
        "e\u0301".repeat(128),
        "        ",
        "\u00a0\u2028\u200d\ufeff\u202e12\\\"");
  }

  @ParameterizedTest
  @MethodSource
  void passwordsThatAreTooShortOrTooLongInNormalFormCAreRefused(String password) {
    assertEquals(Set.of("password"), violatedBy(new Account(Account.fresh().name(), password)));
  }

  static Stream<String> passwordsThatAreTooShortOrTooLongInNormalFormCAreRefused() {
    return Stream.of(
        "",
        "vT9#xk.",
        "~ 9x".repeat(32) + "!",
        "\ud83c\udfb2".repeat(7),
        "\ud83c\udfb2".repeat(129),
        "e\u0301".repeat(7),
        "e\u0301".repeat(129));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vT9#xk.2\u0000",
        "vT9#\txk.2",
        "vT9#xk.2\n",
        "\u0007vT9#xk.2",
        "vT9#xk.2\u007f",
        "vT9#xk.2\u0085"
      })
  void passwordsWithControlCharactersAreRefused(String password) {
    assertEquals(Set.of("password"), violatedBy(new Account(Account.fresh().name(), password)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "PASSWORD", "123456789", "iloveyou", "baseball", "qwertyuiop"})
  void mostCommonPasswordsAreRefused(String password) {
    assertEquals(Set.of("password"), violatedBy(new Account(Account.fresh().name(), password)));
  }

  @Test
  void passwordMayNeitherBeTheNameNorContainOneOfFourOrMoreCharacters() {
    assertEquals(Set.of("password"), violatedBy(new Account("longer-name", "longer-name")));
    assertEquals(Set.of("password"), violatedBy(new Account("name", "my-name-is-mine")));
    assertEquals(Set.of("password"), violatedBy(new Account("name", "MY-NAME-IS-MINE")));
  }

  @Test
  void passwordMayContainNameOfThreeCharacters() {
    system.client().register(new Account("nam", "my-nam-is-mine")).expect(201);
  }

  @Test
  void allBrokenRulesAreNamedTogether() {
    assertEquals(Set.of("username", "password"), violatedBy(new Account(".", "short")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"username\": null, \"password\": null}"})
  void membersThatAreMissingOrNullBreakTheirRules(String body) {
    assertEquals(Set.of("username", "password"), violated(system.client().post("/users", body)));
  }

  @Test
  void passwordIsNeverReturned() {
    Account account = Account.fresh();
    Account weak = new Account(".", "s3cret!");

    assertFalse(system.client().register(account).text().contains(account.password()));
    assertFalse(system.client().register(account).text().contains(account.password()));
    assertFalse(system.client().register(weak).text().contains(weak.password()));
  }

  private Set<String> violatedBy(Account account) {
    return violated(system.client().register(account));
  }

  private static Set<String> violated(Response response) {
    return assertProblem(422, "invalid-registration", response)
        .getJsonArray("violations")
        .getValuesAs(JsonObject.class)
        .stream()
        .peek(violation -> assertFalse(violation.getString("message").isBlank()))
        .map(violation -> violation.getString("field"))
        .collect(Collectors.toSet());
  }
}
