package wordle.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import wordle.testing.http.Account;

/** The registration page. */
record RegistrationPage(Page page) {

  /** Opens it in a tab. */
  static RegistrationPage in(Page tab) {
    tab.navigate("/register");
    return new RegistrationPage(tab);
  }

  void register(Account account) {
    field("Username").fill(account.name());
    field("Password").fill(account.password());
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Register")).click();
  }

  /** A field by its label. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The error of a field, as screen readers announce it. */
  Locator violations(String field) {
    return page.locator("#" + field + "-violations");
  }

  Locator message() {
    return page.locator("#message");
  }
}
