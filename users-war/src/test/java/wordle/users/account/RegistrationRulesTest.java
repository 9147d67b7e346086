package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.users.account.Violation.Field.PASSWORD;
import static wordle.users.account.Violation.Field.USERNAME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.users.account.Violation.Field;

class RegistrationRulesTest {

  private static final String GOOD_PASSWORD = "correct horse battery";

  private final RegistrationRules rules = new RegistrationRules(CommonPasswords.load());

  @Test
  void validUsernameAndPasswordBreakNoRule() {
    assertEquals(List.of(), rules.violations("alice", GOOD_PASSWORD));
  }

  @Test
  void invalidUsernameIsReportedWithAnyPassword() {
    assertEquals(List.of(USERNAME), fields("", GOOD_PASSWORD));
    assertEquals(List.of(USERNAME, PASSWORD), fields("", ""));
    assertEquals(List.of(USERNAME, PASSWORD), fields("-", "12345678"));
  }

  @Test
  void everyBrokenRuleIsReported() {
    assertMessages("alice", "a\n", "8 to 128", "control");
    assertMessages("pass", "password1", "most common", "contain the username");
  }

  @Test
  void brokenRuleIsReportedAlone() {
    assertMessages("alice", "short", "8 to 128");
    assertMessages("alice", "x".repeat(129), "8 to 128");
    assertMessages("alice", "long enough\u0007", "control");
  }

  @ParameterizedTest
  @CsvSource({
    "alice, my name is alice",
    "Alice, mynameisALICE",
    "aLiCe, alice-in-wonderland",
    "Wonderland, wonderland",
    "a.b-, xxa.b-xx"
  })
  void usernameOfFourOrMoreCharactersIsFoundInThePassword(String username, String password) {
    assertMessages(username, password, "contain the username");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "al", "ali"})
  void passwordMayContainAShorterUsername(String username) {
    assertEquals(List.of(), rules.violations(username, "my name is alice"));
  }

  @Test
  void passwordMayContainAnInvalidUsername() {
    assertEquals(List.of(USERNAME), fields("my name", "my name is alice"));
  }

  private List<Field> fields(String username, String password) {
    return rules.violations(username, password).stream().map(Violation::field).toList();
  }

  private void assertMessages(String username, String password, String... parts) {
    List<Violation> violations = rules.violations(username, password);
    assertEquals(parts.length, violations.size(), violations::toString);
    for (int i = 0; i < parts.length; i++) {
      assertEquals(PASSWORD, violations.get(i).field());
      assertTrue(violations.get(i).message().contains(parts[i]), violations::toString);
    }
  }
}
