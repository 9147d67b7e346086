package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * A browser that translates the page, and so replaces text nodes by elements. Words of the game and
 * names of players stay unchanged.
 */
@ExtendWith({SharedSystem.class, Chromium.class})
class TranslationBrowserIT {

  /** Changes each text as the translations of Chrome and Edge do, into an invented language. */
  private static final String TRANSLATION =
      """
      const isOpen = ({parentElement}) => parentElement?.translate &&
        !parentElement.closest('font, script, style, textarea, title');
      function translate(root) {
        const texts = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          texts.push(walker.currentNode);
        }
        texts.filter((text) => isOpen(text) && text.data.trim()).forEach((text) => {
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          inner.textContent = `«${text.data.trim()}»`;
          outer.append(inner);
          text.replaceWith(outer);
        });
      }
      addEventListener('DOMContentLoaded', () => {
        translate(document.body);
        new MutationObserver(() => translate(document.body))
          .observe(document.body, {subtree: true, childList: true, characterData: true});
      });
      """;

  private final RunningSystem system;
  private final Account account;
  private final Profile profile;

  private GamePage page;

  TranslationBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.account = system.newAccount();
    this.profile = profiles.of(system, account);
  }

  @BeforeEach
  void open() {
    Page tab = profile.newTab();
    tab.addInitScript(TRANSLATION);
    page = GamePage.in(tab);
  }

  @Test
  void gameIsPlayedToItsEnd() {
    assertThat(page.page().locator("#start-random")).hasText("«Start a free game»");
    page.page().locator("#start-random").click();
    GamesDatabase.of(system).setSolution(page.awaitGame(), "abbey");

    page.type("xyzzy");
    page.press("Enter");
    assertThat(page.message()).hasText("«“xyzzy” is not in the word list.»");
    for (int i = 0; i < 5; i++) {
      page.press("Backspace");
    }
    page.guess(1, "babes");
    page.assertRow(1, "babes");
    assertThat(page.key("b")).hasText("b");
    page.guess(2, "abbey");

    assertThat(page.result()).hasText("«You found it in two!»");
    assertThat(page.page().locator("#result-word")).hasText("«The word was»ABBEY«.»");
  }

  @Test
  void panelsShowNamesAsTheyAre() {
    assertThat(page.page().locator("#player")).hasText(account.name());
    String daily = page.startDaily();
    page.guess(1, GamesDatabase.of(system).solution(daily));

    page.page().locator("nav [data-panel='leaderboard']").click();
    page.page().locator("#leaderboard [value='today']").check();
    assertThat(page.page().locator("tr.me th")).hasText(account.name() + "«(you)»");
    page.closePanel();
    page.page().locator("nav [data-panel='account']").click();
    assertThat(page.page().locator("#account-summary strong")).hasText(account.name());
    Locator confirmation = page.page().locator("#deletion-name");
    confirmation.fill(account.name());

    assertThat(page.page().locator("#delete")).isEnabled();
  }
}
