package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The OpenAPI UI in the browser. */
@ExtendWith({SharedSystem.class, Chromium.class})
class OpenApiUiBrowserIT {

  private final RunningSystem system;
  private final Page page;

  OpenApiUiBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.page = profiles.ofNobody(system).newTab();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"correct horse battery", "p\u00e4ssw\u00f6rt\u00e7hen", "пароль 密码 \uD83D\uDD11"})
  void passwordOfAnyScriptIsSentAsItIs(String password) {
    Account account = new Account(Account.fresh().name(), password);
    system.client().register(account).expect(201);

    page.navigate("/openapi/users/ui/");
    authorize(account);
    page.locator("#operations-accounts-showAccount .opblock-summary-control").click();
    page.locator("#operations-accounts-showAccount .try-out__btn").click();
    page.locator("#operations-accounts-showAccount .execute").click();

    assertThat(page.locator(".live-responses-table tbody .response-col_status").first())
        .containsText("200");
    assertThat(page.locator(".live-responses-table tbody .response-col_description").first())
        .containsText(account.name());
  }

  private void authorize(Account account) {
    page.locator(".btn.authorize").first().click();
    page.locator(".auth-container input[type=text]").first().fill(account.name());
    page.locator(".auth-container input[type=password]").first().fill(account.password());
    page.locator(".auth-container .btn.authorize").first().click();
    page.locator(".auth-container .btn-done").first().click();
  }
}
