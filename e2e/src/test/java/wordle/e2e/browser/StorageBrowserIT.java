package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** A browser without storage, with full storage, or with foreign entries in it. */
@ExtendWith({SharedSystem.class, Chromium.class})
class StorageBrowserIT {

  private static final String REFUSES =
      """
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {get() { throw new DOMException('No', 'SecurityError'); }});
      }
      """;

  private static final String IS_FULL =
      "Storage.prototype.setItem = () => { throw new DOMException('No', 'QuotaExceededError'); };";

  private final Profile profile;

  StorageBrowserIT(RunningSystem system, Profiles profiles) {
    this.profile = profiles.of(system, system.newAccount());
  }

  @ParameterizedTest
  @ValueSource(strings = {REFUSES, IS_FULL})
  void gameIsPlayedWithoutStorage(String script) {
    Page tab = profile.newTab();
    tab.addInitScript(script);
    GamePage page = GamePage.in(tab);
    page.page().getByText("Hard mode").first().click();
    page.open("Settings").getByText("Dark").click();
    page.closePanel();

    page.startFreeGame();
    page.guess(1, "babes");
  }

  @Test
  void foreignStorageEntriesAreIgnored() {
    GamePage page = GamePage.in(profile.newTab());
    String game = page.startFreeGame();
    page.page()
        .evaluate(
            """
            (game) => {
              localStorage.setItem('wordle.theme', '"]{garbage');
              localStorage.setItem('wordle.palette', '[]');
              localStorage.setItem('wordle.mode', '{"version": 2}');
              sessionStorage.setItem(`wordle.draft.${game}`, '{"draft": "abcdefgh"}');
            }
            """,
            game);
    page.page().reload();
    page.awaitGame();

    page.assertRow(1, "");
    Locator settings = page.open("Settings");

    assertThat(settings.getByLabel("As the device")).isChecked();
  }
}
