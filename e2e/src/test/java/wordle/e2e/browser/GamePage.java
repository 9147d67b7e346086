package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;

/** The page with the games of a player. */
record GamePage(Page page) {

  private static final Pattern GAME = Pattern.compile(".*#([0-9a-f-]{36}).*");

  private static final Pattern PANEL = Pattern.compile(".*#[^/]*/.*");

  /** Opens it in a tab. */
  static GamePage in(Page tab) {
    tab.navigate("/");
    return new GamePage(tab);
  }

  /**
   * Starts a free game.
   *
   * @return its id
   */
  String startFreeGame() {
    button("Start a free game").click();
    return awaitGame();
  }

  /** Starts the game of today's puzzle, or goes on with it, and returns its id. */
  String startDaily() {
    page.locator("#start-daily").click();
    return awaitGame();
  }

  /** The id of the game that is shown, once there is one. */
  String awaitGame() {
    assertThat(board()).isVisible();
    assertThat(page).hasURL(GAME);
    return GAME.matcher(page.url()).replaceFirst("$1");
  }

  /** Types on the physical keyboard. */
  void type(String letters) {
    page.keyboard().type(letters);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Types a word, sends it, and waits until it is counted in this row, from 1. */
  void guess(int row, String word) {
    type(word);
    press("Enter");
    assertThat(tile(row, 1))
        .hasAttribute("aria-label", Pattern.compile("., (correct|present|absent)"));
  }

  void assertMarks(int row, String word, String... marks) {
    for (int i = 0; i < marks.length; i++) {
      assertThat(tile(row, i + 1))
          .hasAttribute(
              "aria-label", word.substring(i, i + 1).toUpperCase(Locale.ROOT) + ", " + marks[i]);
    }
  }

  /** Expects exactly these letters in a row, from 1, typed or counted. */
  void assertRow(int row, String letters) {
    String spaced = String.join("\\s*", letters.split(""));
    assertThat(row(row)).hasText(Pattern.compile("^\\s*" + spaced + "\\s*$"));
  }

  Locator board() {
    return page.locator("#board");
  }

  Locator row(int number) {
    return page.locator("#board .row").nth(number - 1);
  }

  Locator tile(int row, int column) {
    return row(row).locator(".tile").nth(column - 1);
  }

  /** A key of the keyboard on the page. */
  Locator key(String key) {
    return page.locator("#keyboard [data-key='" + key + "']");
  }

  Locator message() {
    return page.locator("#message");
  }

  /** The announcements for screen readers. */
  Locator announcements() {
    return page.getByRole(AriaRole.LOG);
  }

  Locator result() {
    return page.locator("#result-title");
  }

  Locator openGames() {
    return page.locator("#open-games a");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** Opens a panel by its button in the bar. */
  Locator open(String name) {
    page.locator("nav").getByLabel(name).click();
    Locator panel = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(name));
    assertThat(panel).isVisible();
    return panel;
  }

  /** Closes whatever panel is open. */
  void closePanel() {
    press("Escape");
    assertNoPanel();
  }

  /**
   * Waits for the address, too, which changes after the panel. Going back earlier would be a step
   * less.
   */
  void assertNoPanel() {
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(page).not().hasURL(PANEL);
  }
}
