package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The browser's own dialog for credentials. */
@ExtendWith({SharedSystem.class, Chromium.class})
class DialogBrowserIT {

  private final RunningSystem system;
  private final Profiles profiles;

  DialogBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
  }

  /**
   * An automated browser cannot show the dialog. It behaves as if the dialog had been cancelled.
   */
  @Test
  void requestWithoutCredentialsGetsTheChallengeAndNothingOfThePage() {
    Page page = profiles.ofNobody(system).newTab();
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);

    PlaywrightException refusal = assertThrows(PlaywrightException.class, () -> page.navigate("/"));

    assertTrue(refusal.getMessage().contains("ERR_INVALID_AUTH_CREDENTIALS"), refusal::getMessage);
    assertShowsNothingOfThePage(page);
    responses.forEach(DialogBrowserIT::assertIsChallenge);
  }

  @Test
  void wrongPasswordIsChallengedAgain() {
    Account account = system.newAccount();
    Account mistaken = new Account(account.name(), "wrong horse battery");
    Page page = profiles.of(system, mistaken).newTab();

    Response response = page.navigate("/");

    assertIsChallenge(response);
    assertShowsNothingOfThePage(page);
    assertThat(page.locator("main")).containsText("Log in to play");
    assertThat(page.locator("main a")).hasAttribute("href", "/register");
  }

  @Test
  void goodCredentialsLeadToThePageWithThePlayersName() {
    Account account = system.newAccount();
    Page page = profiles.of(system, account).newTab();

    Response response = page.navigate("/");

    assertEquals(200, response.status());
    assertThat(page.locator("body")).containsText("Hello, Nginx!");
    assertThat(page.locator("#player")).hasText(account.name());
  }

  private static void assertIsChallenge(Response response) {
    assertEquals(401, response.status());
    assertEquals(
        "Basic realm=\"Wordle\", charset=\"UTF-8\"", response.headerValue("www-authenticate"));
  }

  /** Waits, because the browser may still be loading the page that replaces the dialog. */
  private static void assertShowsNothingOfThePage(Page page) {
    assertThat(page.locator("script[src$='main.js'], #player, #board")).hasCount(0);
    assertThat(page.locator("body")).not().containsText("Hello");
  }
}
