package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** A result is shared as a grid that does not reveal the solution. */
@ExtendWith({SharedSystem.class, Chromium.class})
class ShareBrowserIT {

  private static final String GRID = "Wordle, a free game 2/6\n\n🟨🟨🟩🟩⬛\n🟩🟩🟩🟩🟩";

  private final RunningSystem system;
  private final Profile profile;

  ShareBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profile = profiles.of(system, system.newAccount());
  }

  @Test
  void gridIsCopiedWhereTheDeviceCannotShare() {
    profile.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    GamePage page = finish(profile.newTab());

    page.button("Share").click();

    assertThat(page.message()).containsText("Copied");
    assertEquals(GRID, page.page().evaluate("navigator.clipboard.readText()"));
  }

  /** Desktop Chromium cannot share, so the page gets a fake that records what is shared. */
  @Test
  void gridIsHandedToTheDeviceThatCanShare() {
    Page tab = profile.newTab();
    tab.addInitScript(
        "Object.defineProperty(navigator, 'share', {value: async (data) => { window.handed = data.text; }})");
    GamePage page = finish(tab);

    page.button("Share").click();

    tab.waitForCondition(() -> GRID.equals(tab.evaluate("window.handed")));
  }

  /** Simulates an address that is not a secure context. */
  @Test
  void gridIsShownToBeCopiedByHandWhereTheBrowserAllowsNeither() {
    Page tab = profile.newTab();
    tab.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    GamePage page = finish(tab);

    page.button("Share").click();

    assertThat(tab.locator("#copy-text")).hasValue(GRID);
    assertEquals(GRID, tab.evaluate("getSelection().toString()"));
  }

  private GamePage finish(Page tab) {
    GamePage page = GamePage.in(tab);
    GamesDatabase.of(system).setSolution(page.startFreeGame(), "abbey");
    page.guess(1, "babes");
    page.guess(2, "abbey");
    assertThat(page.result()).isVisible();
    return page;
  }
}
