package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** All functions are reachable by keyboard. */
@ExtendWith({SharedSystem.class, Chromium.class})
class KeyboardBrowserIT {

  private static final int MOST_TABS = 60;

  private final RunningSystem system;
  private final Profile profile;

  private GamePage page;

  KeyboardBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profile = profiles.of(system, system.newAccount());
  }

  @BeforeEach
  void open() {
    page = GamePage.in(profile.newTab());
  }

  @Test
  void gameIsStartedPlayedAndSharedByKeysAlone() {
    profile.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    tabTo(page.page().locator("#hard-mode"));
    page.press("Space");
    assertThat(page.page().locator("#hard-mode")).isChecked();
    page.press("Space");
    page.press("Shift+Tab");
    assertThat(page.button("Start a free game")).isFocused();
    page.press("Enter");
    GamesDatabase.of(system).setSolution(page.awaitGame(), "abbey");

    page.guess(1, "babes");
    page.guess(2, "abbey");
    assertThat(page.result()).isFocused();
    page.press("Tab");
    assertThat(page.button("Share")).isFocused();
    page.press("Enter");

    assertThat(page.message()).containsText("Copied");
  }

  @Test
  void keysOfThePageAreButtonsToo() {
    page.startFreeGame();

    tabTo(page.key("q"));
    page.press("Enter");
    tabTo(page.key("Backspace"));
    page.press("Shift+Tab");
    page.press("Space");

    page.assertRow(1, "qm");
  }

  @Test
  void panelTakesTheFocusAndGivesItBack() {
    Locator button = page.page().locator("nav").getByLabel("Statistics");
    tabTo(button);
    page.press("Enter");
    assertThat(page.page().locator("#statistics").getByLabel("Close")).isFocused();

    page.press("Escape");

    assertThat(button).isFocused();
  }

  @Test
  void firstTabStopSkipsTheBar() {
    page.press("Tab");
    page.press("Enter");

    assertThat(page.page().locator("main")).isFocused();
  }

  private void tabTo(Locator target) {
    for (int i = 0; i < MOST_TABS; i++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.press("Tab");
    }
    fail("No tab stop is at " + target);
  }
}
