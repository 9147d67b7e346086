package wordle.gateway.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** The page of a player. */
record GamePage(Page page) {

  /** Opens it in a tab. */
  static GamePage in(Page tab) {
    tab.navigate("/");
    return new GamePage(tab);
  }

  /**
   * Starts a game.
   *
   * @return its id
   */
  String start() {
    Response started =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> button("Start a new game").click());
    try (JsonReader reader = Json.createReader(new StringReader(started.text()))) {
      return reader.readObject().getString("id");
    }
  }

  void guess(String word) {
    page.getByLabel("Your guess").fill(word);
    button("Guess").click();
  }

  /** What a row says to those who listen, from 1. */
  Locator row(int number) {
    return page.locator("#board li").nth(number - 1);
  }

  Locator message() {
    return page.getByRole(AriaRole.STATUS);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
