package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Registration by the form. */
@ExtendWith({SharedSystem.class, Chromium.class})
class RegistrationBrowserIT {

  private final RunningSystem system;
  private final Profiles profiles;

  private RegistrationPage page;

  RegistrationBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
  }

  @BeforeEach
  void open() {
    page = RegistrationPage.in(profiles.ofNobody(system).newTab());
  }

  @Test
  void newAccountIsWelcomedAndGoodAtOnce() {
    Account account = Account.fresh();

    page.register(account);

    assertThat(page.message()).containsText("Welcome, " + account.name());
    assertThat(page.message().locator("a[href='/']")).isVisible();
    system.client(account).get("/games").expect(200);
  }

  @Test
  void passwordThatBreaksARuleIsMarkedAtItsField() {
    Account account = new Account(Account.fresh().name(), "short");

    page.register(account);

    assertIsMarked("Password", Pattern.compile("8"));
    assertThat(page.field("Password")).isFocused();
    assertIsNotMarked("Username");
    system.client(account).get("/games").expect(401);
  }

  @Test
  void nameThatBreaksARuleIsMarkedAtItsFieldAndKept() {
    page.register(new Account("no spaces please", "correct horse battery"));

    assertIsMarked("Username", Pattern.compile("\\w"));
    assertThat(page.field("Username")).isFocused();
    assertThat(page.field("Username")).hasValue("no spaces please");
    assertIsNotMarked("Password");
  }

  @Test
  void bothFieldsAreMarkedWhereBothBreakRules() {
    page.register(new Account("", ""));

    assertIsMarked("Username", Pattern.compile("\\w"));
    assertIsMarked("Password", Pattern.compile("\\w"));
  }

  @Test
  void takenNameIsMarkedAndMarksGoOnceTheFaultIsMended() {
    Account owner = system.newAccount();
    Account newcomer = new Account(owner.name() + "-2", owner.password());

    page.register(owner);
    assertIsMarked("Username", Pattern.compile("taken"));
    page.register(new Account(newcomer.name(), "correct horse battery"));

    assertThat(page.message()).containsText("Welcome, " + newcomer.name());
    assertIsNotMarked("Username");
  }

  @Test
  void passwordNeverGetsIntoTheAddress() {
    Account account = Account.fresh();

    page.register(account);

    assertThat(page.message()).containsText("Welcome");
    assertFalse(page.page().url().contains("?"), page.page()::url);
    assertEquals("", page.field("Password").inputValue());
  }

  /** A phone's completion adds a space to each word, and may add invisible characters. */
  @Test
  void spaceThatAPhoneAddsToTheNameIsRemoved() {
    Account account = Account.fresh();

    page.register(new Account("\u200e " + account.name() + "\u00a0 ", account.password()));

    assertThat(page.message()).containsText("Welcome, " + account.name() + ".");
    system.client(account).get("/games").expect(200);
  }

  private void assertIsMarked(String label, Pattern sentence) {
    Locator field = page.field(label);
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(page.violations(field.getAttribute("name"))).containsText(sentence);
  }

  private void assertIsNotMarked(String label) {
    Locator field = page.field(label);
    assertThat(field).hasAttribute("aria-invalid", "false");
    assertThat(page.violations(field.getAttribute("name"))).isEmpty();
  }
}
