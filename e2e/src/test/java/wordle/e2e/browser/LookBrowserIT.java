package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * Every view on every device: axe-core finds nothing, and nothing is wider than the screen.
 * Screenshots are kept in {@code target/screenshots}.
 */
@ExtendWith({SharedSystem.class, Chromium.class})
@Tag("slow")
class LookBrowserIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> PANELS =
      List.of("How to play", "Statistics", "Leaderboard", "Settings", "Account");

  private static Account account;

  private final RunningSystem system;
  private final Profiles profiles;

  private Look look;
  private GamePage page;

  LookBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
  }

  /** Registers a player with finished games and an open one. */
  @BeforeAll
  static void play(RunningSystem system) {
    account = system.newAccount();
    Client player = system.client(account);
    List<String> words = List.of("crane", "slate", "babes", "llama", "radar");
    for (int guesses : new int[] {3, 4, 2, 4, 5, 3, 4, 6, 4, 3, 5}) {
      String id = player.startGame().getString("id");
      GamesDatabase.of(system).setSolution(id, "abbey");
      words.subList(0, guesses - 1).forEach(word -> player.guess(id, word).expect(200));
      player.guess(id, "abbey").expect(200);
    }
    player.guess(player.startGame().getString("id"), "crane").expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void everyViewFitsTheScreenAndHasNoViolations(Look device) {
    open(device);
    assertThat(page.openGames().first()).isVisible();
    look("home");

    playOn();
    look("game");
    page.guess(4, "ey");
    assertThat(page.result()).isVisible();
    look("result");

    PANELS.forEach(this::lookAtPanel);
    RegistrationPage registration = RegistrationPage.in(page.page());
    registration.register(new Account("not good", "short"));
    assertThat(registration.field("Password")).hasAttribute("aria-invalid", "true");
    look("registration");
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_LIGHT", "DESK_DARK"})
  void highContrastHasNoViolationsEither(Look device) {
    open(device);
    page.open("Settings").getByText("High contrast").click();
    page.closePanel();

    playOn();

    look("game-high-contrast");
  }

  @Test
  void nothingMovesWhereLessMotionIsAskedFor() {
    open(Look.PHONE_LIGHT);

    playOn();

    assertEquals(0, page.page().evaluate("document.getAnimations().length"));
  }

  private void open(Look device) {
    look = device;
    page = GamePage.in(profiles.of(system, account, device::applyTo).newTab());
  }

  private void playOn() {
    GamesDatabase.of(system).setSolution(page.startFreeGame(), "abbey");
    page.guess(1, "crane");
    page.guess(2, "stale");
    page.guess(3, "babes");
    page.type("abb");
  }

  private void lookAtPanel(String name) {
    page.open(name);
    assertThat(page.page().locator("html[data-active]")).hasCount(0);
    look(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    page.closePanel();
  }

  private void look(String view) {
    Page tab = page.page();
    String name = look.fileName() + "-" + view;
    tab.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    Axe.assertNoViolations(tab, name);
    Object excess = tab.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertEquals(0, Math.max(0, ((Number) excess).intValue()), name);
  }
}
