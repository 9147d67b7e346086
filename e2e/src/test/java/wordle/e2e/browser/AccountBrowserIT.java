package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Changing the password and deleting the account, on the page. */
@ExtendWith({SharedSystem.class, Chromium.class})
class AccountBrowserIT {

  private final RunningSystem system;
  private final Profiles profiles;
  private final Account account;

  private GamePage page;
  private Locator panel;

  AccountBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.account = system.newAccount();
  }

  @BeforeEach
  void open() {
    page = GamePage.in(profiles.of(system, account).newTab());
    panel = page.open("Account");
  }

  @Test
  void nameAndDayOfRegistrationAreShown() {
    assertThat(panel.locator("#account-summary"))
        .hasText(
            Pattern.compile("You are " + account.name() + ", registered on \\d.* 20\\d\\d\\."));
  }

  @Test
  void changedPasswordAloneIsGoodFromThenOn() {
    Account changed = new Account(account.name(), "another horse altogether");

    panel.getByLabel("New password").fill(changed.password());
    panel.getByText("Change", new Locator.GetByTextOptions().setExact(true)).click();

    assertThat(panel.locator("#account-message")).containsText("Your password is changed");
    assertThat(panel.getByLabel("New password")).hasValue("");
    system.client(changed).get("/games").expect(200);
    system.client(account).get("/games").expect(401);
  }

  @Test
  void passwordThatBreaksARuleIsMarkedAndTheOldOneStays() {
    panel.getByLabel("New password").fill("short");
    panel.getByText("Change", new Locator.GetByTextOptions().setExact(true)).click();

    assertThat(panel.getByLabel("New password")).hasAttribute("aria-invalid", "true");
    assertThat(panel.locator("#password-violations")).containsText("8");
    system.client(account).get("/games").expect(200);
  }

  @Test
  void signingOutIsExplained() {
    assertThat(panel).containsText("To sign out, quit the browser");
  }

  @Test
  void accountGoesWithItsGamesOnceTheNameIsTyped() {
    system.client(account).startGame();
    Locator delete = panel.getByText("Delete for good");
    assertThat(delete).isDisabled();
    panel.getByLabel("Type your username to confirm").fill(account.name() + "x");
    assertThat(delete).isDisabled();

    panel.getByLabel("Type your username to confirm").fill(account.name());
    delete.click();

    assertThat(page.page().locator("#message")).containsText("gone");
    system.client(account).get("/games").expect(401);
    system.client().register(account).expect(409);
  }
}
