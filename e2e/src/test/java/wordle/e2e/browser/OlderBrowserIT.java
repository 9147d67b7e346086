package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** A browser without recent features, or on an address that is not a secure context. */
@ExtendWith({SharedSystem.class, Chromium.class})
class OlderBrowserIT {

  /**
   * Features that Chrome, Firefox or Safari lacked three years ago, and features that need HTTPS.
   * {@link StylesTest} checks the style sheets.
   */
  private static final String WITHOUT =
      """
      const remove = (owner, ...names) => names.forEach((name) => { delete owner[name]; });
      remove(Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore');
      remove(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover');
      remove(Document.prototype, 'startViewTransition');
      remove(HTMLDialogElement.prototype, 'requestClose');
      remove(AbortSignal, 'any');
      remove(Object, 'groupBy');
      remove(Map, 'groupBy');
      remove(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
      remove(Promise, 'withResolvers', 'try');
      remove(Array, 'fromAsync');
      remove(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
      remove(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference',
        'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
      remove(Iterator.prototype, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray',
        'forEach', 'some', 'every', 'find');
      remove(String.prototype, 'isWellFormed', 'toWellFormed');
      remove(RegExp, 'escape');
      remove(Math, 'sumPrecise', 'f16round');
      remove(Error, 'isError');
      remove(Uint8Array, 'fromBase64', 'fromHex');
      remove(Intl, 'DurationFormat', 'Segmenter');
      remove(URL, 'canParse', 'parse');
      remove(Response, 'json');
      remove(Navigator.prototype, 'clipboard', 'share', 'locks', 'storage', 'serviceWorker',
        'userActivation', 'userAgentData');
      remove(Crypto.prototype, 'randomUUID', 'subtle');
      ['Iterator', 'Temporal', 'scheduler', 'navigation', 'cookieStore', 'caches', 'Sanitizer',
        'URLPattern', 'CloseWatcher', 'Float16Array', 'structuredClone', 'DisposableStack',
      ].forEach((name) => Object.defineProperty(window, name, {value: undefined}));
      """;

  private final RunningSystem system;
  private final Profile profile;
  private final Profile nobody;

  OlderBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profile = profiles.of(system, system.newAccount());
    this.nobody = profiles.ofNobody(system);
  }

  @BeforeEach
  void takeAway() {
    profile.context().addInitScript(WITHOUT);
    nobody.context().addInitScript(WITHOUT);
  }

  @Test
  void gameIsPlayedAndEveryPanelOpens() {
    GamePage page = GamePage.in(profile.newTab());
    GamesDatabase.of(system).setSolution(page.startFreeGame(), "abbey");
    page.guess(1, "babes");
    page.guess(2, "abbey");
    assertThat(page.result()).isVisible();

    page.button("Share").click();
    assertThat(page.page().locator("#copy-text")).isVisible();
    page.page().locator("#copy [data-close]").click();
    page.open("Statistics");
    page.closePanel();
    page.open("Leaderboard");
    page.closePanel();
    page.open("Settings").getByText("Dark").click();
    page.closePanel();
    page.open("Account");
    page.closePanel();
    page.page().locator(".brand").click();
    page.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(page.page().locator("#open-games")).containsText("No open games.");
  }

  @Test
  void accountIsMade() {
    Page tab = nobody.newTab();
    RegistrationPage registration = RegistrationPage.in(tab);

    registration.register(Account.fresh());

    assertThat(registration.message()).containsText("Welcome");
  }
}
