package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Statistics, leaderboard, settings and rules. */
@ExtendWith({SharedSystem.class, Chromium.class})
class PanelsBrowserIT {

  private final RunningSystem system;
  private final Account account;
  private final Client player;
  private final Profiles profiles;

  private GamePage page;

  PanelsBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.account = system.newAccount();
    this.player = system.client(account);
  }

  @BeforeEach
  void open() {
    page = GamePage.in(profiles.of(system, account).newTab());
  }

  @Test
  void statisticsShowFiguresAndTheDistributionAsBars() {
    win("crane", "abbey");
    win("slate", "abbey");
    win("abbey");

    Locator panel = page.open("Statistics");

    assertThat(panel.locator("dl")).containsText(Pattern.compile("Played\\s*3"));
    assertThat(panel.locator("dl")).containsText(Pattern.compile("Won\\s*100%"));
    assertThat(panel.locator("dl")).containsText(Pattern.compile("Current streak\\s*3"));
    assertThat(panel.locator("li").nth(0)).containsText("In 1: 1 game");
    assertThat(panel.locator("li").nth(1)).containsText("In 2: 2 games");
    assertTrue(width(panel, 1) > 1.5 * width(panel, 0));
    panel.getByText("Daily", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(panel.locator("dl")).containsText(Pattern.compile("Played\\s*0"));
  }

  @Test
  void leaderboardShowsTheLeadersAndTheRankOfThePlayer() {
    win("abbey");
    Locator panel = page.open("Leaderboard");
    assertThat(panel.locator("#standing-note")).containsText("not ranked yet");

    for (int i = 0; i < 9; i++) {
      win("abbey");
    }
    panel.getByText("Daily").click();
    assertThat(panel.locator("#standing-note")).containsText("not ranked yet");
    for (String tab : List.of("All", "Free")) {
      panel.getByText(tab, new Locator.GetByTextOptions().setExact(true)).click();
      Locator me = panel.locator("tr.me");
      assertThat(me).containsText(account.name() + " (you)");
      assertThat(me).containsText("6.00");
      assertThat(me).containsText("10");
    }
  }

  @Test
  void leaderboardOfTheDayCountsFromTheFirstGameOn() {
    String id = page.startDaily();
    page.guess(1, GamesDatabase.of(system).solution(id));
    assertThat(page.result()).isVisible();
    assertThat(page.page().locator("#result-next")).containsText("The next puzzle comes in");

    Locator panel = page.open("Leaderboard");
    panel.getByText("Today").click();

    assertThat(panel.locator("tr.me")).containsText("6.00");
  }

  @Test
  void appearanceIsChosenAndKept() {
    Object before = background();
    Locator panel = page.open("Settings");
    panel.getByText("Dark", new Locator.GetByTextOptions().setExact(true)).click();
    Object dark = background();
    assertNotEquals(before, dark);

    page.page().reload();

    assertEquals(dark, background());
  }

  @Test
  void highContrastHasOtherColoursAndIsKept() {
    String id = page.startFreeGame();
    GamesDatabase.of(system).setSolution(id, "abbey");
    page.guess(1, "babes");
    page.open("Settings").getByText("High contrast").click();

    page.page().reload();
    page.assertMarks(1, "babes", "present");

    assertThat(page.tile(1, 3)).hasCSS("background-color", "rgb(245, 124, 55)");
    assertThat(page.tile(1, 1)).hasCSS("background-color", "rgb(134, 197, 251)");
  }

  @Test
  void rulesAreExplainedWithExamples() {
    Locator panel = page.open("How to play");

    assertThat(panel.locator(".example")).hasCount(3);
    assertThat(panel.getByLabel("C, correct")).isVisible();
    assertThat(panel.getByLabel("O, present")).isVisible();
    assertThat(panel.getByLabel("M, absent")).isVisible();
  }

  private Object background() {
    return page.page().evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static double width(Locator panel, int row) {
    return panel.locator(".bar-of").nth(row).boundingBox().width;
  }

  private void win(String... words) {
    String id = player.startGame().getString("id");
    GamesDatabase.of(system).setSolution(id, "abbey");
    for (String word : words) {
      player.guess(id, word).expect(200);
    }
  }
}
