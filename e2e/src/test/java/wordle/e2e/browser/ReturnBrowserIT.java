package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Returns to a game: by reload, by the back button, by the list, and from another tab. */
@ExtendWith({SharedSystem.class, Chromium.class})
class ReturnBrowserIT {

  private final RunningSystem system;
  private final Profiles profiles;

  private Client player;
  private Profile profile;
  private GamePage page;

  ReturnBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
  }

  @BeforeEach
  void open() {
    Account account = system.newAccount();
    player = system.client(account);
    profile = profiles.of(system, account);
    page = GamePage.in(profile.newTab());
  }

  @Test
  void reloadComesBackToTheGameAndToWhatWasTyped() {
    startGame();
    page.guess(1, "babes");
    page.type("cra");

    page.page().reload();

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    page.assertRow(2, "cra");
    page.guess(2, "ne");
  }

  @Test
  void backLeadsToTheListOfOpenGamesAndForwardIntoTheGame() {
    startGame();
    page.guess(1, "babes");

    page.page().goBack();
    assertThat(page.openGames()).hasCount(1);
    assertThat(page.openGames()).containsText("5 guesses left");
    page.page().goForward();

    page.assertMarks(1, "babes", "present");
  }

  @Test
  void openGamesAreListedToGoOnWithPageByPage() {
    for (int i = 0; i < 12; i++) {
      player.startGame();
    }
    page.page().reload();
    assertThat(page.openGames()).hasCount(10);

    page.button("Show more").click();
    assertThat(page.openGames()).hasCount(12);
    assertThat(page.button("Show more")).isHidden();
    page.openGames().nth(11).click();
    page.awaitGame();

    page.guess(1, "crane");
  }

  @Test
  void showMorePressedTwiceShowsEachGameOnce() {
    for (int i = 0; i < 21; i++) {
      player.startGame();
    }
    page.page().reload();
    assertThat(page.openGames()).hasCount(10);

    page.button("Show more").evaluate("button => { button.click(); button.click(); }");
    assertThat(page.openGames()).hasCount(20);
    page.button("Show more").click();

    assertThat(page.button("Show more")).isHidden();
    assertThat(page.openGames()).hasCount(21);
  }

  @Test
  void todaysPuzzleIsFoundBehindAnyNumberOfFreeGames() {
    player.post("/games", "{\"puzzle\": \"daily\"}").expect(201);
    for (int i = 0; i < 21; i++) {
      player.startGame();
    }

    page.page().reload();

    assertThat(page.page().locator("#start-daily")).hasText("Continue");
  }

  @Test
  void hardModeStaysChosen() {
    page.page().getByText("Hard mode").first().click();

    page.page().reload();

    assertThat(page.page().locator("#hard-mode")).isChecked();
  }

  @Test
  void firstViewIsBroughtUpToDateWhenItIsLookedAtAgain() {
    assertThat(page.openGames()).hasCount(0);
    player.startGame();

    page.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(page.openGames()).hasCount(1);
  }

  /** Simulates a page that is restored from the back/forward cache. */
  @Test
  void firstViewIsBroughtUpToDateWhenItComesBackFromHistory() {
    assertThat(page.page().locator("#open-games")).hasText("No open games.");
    player.startGame();

    page.page().evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

    assertThat(page.openGames()).hasCount(1);
  }

  @Test
  void guessWhoseAnswerTheReloadLostCountsOnce() {
    String id = startGame();
    page.page().route("**/guesses", Route::abort);
    page.type("babes");
    page.press("Enter");
    assertThat(page.message()).containsText("No connection");
    page.page().reload();
    page.assertRow(1, "babes");
    page.page().unroute("**/guesses");
    player.guess(id, "babes").expect(200);

    page.press("Enter");

    page.assertMarks(1, "babes", "present");
    page.assertRow(2, "");
    assertEquals(1, GamesDatabase.of(system).version(id));
  }

  @Test
  void backLeavesAPanelButNotTheGame() {
    String id = startGame();
    page.open("Statistics");

    page.page().goBack();

    assertThat(page.page().locator("dialog[open]")).hasCount(0);
    assertEquals(id, page.awaitGame());
  }

  @Test
  void panelIsClosedByEscapeAndByItsButtonAndNeverOpensAgainByBack() {
    startGame();
    page.open("How to play");
    page.closePanel();
    page.open("Settings").getByLabel("Close").click();
    page.assertNoPanel();

    page.page().goBack();

    assertThat(page.page().locator("#home")).isVisible();
  }

  @Test
  void gameThatWentOnInAnotherTabIsShownAsItStandsAndWhatWasTypedStays() {
    String id = startGame();
    player.guess(id, "babes").expect(200);

    page.type("crane");
    page.press("Enter");

    assertThat(page.message()).containsText("went on elsewhere");
    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    page.assertRow(2, "crane");
    page.press("Enter");
    page.assertMarks(2, "crane", "absent", "absent", "present", "absent", "present");
  }

  @Test
  void gameThatEndedInAnotherTabShowsItsEnd() {
    String id = startGame();
    player.guess(id, "abbey").expect(200);

    page.type("crane");
    page.press("Enter");

    assertThat(page.result()).hasText("You found it in one!");
  }

  @Test
  void twoTabsPlayOneGameAlternately() {
    String id = startGame();
    Page tab = profile.newTab();
    tab.navigate("/#" + id);
    GamePage other = new GamePage(tab);
    other.awaitGame();

    page.page().bringToFront();
    page.guess(1, "babes");
    tab.bringToFront();
    other.type("crane");
    other.press("Enter");

    other.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    other.assertRow(2, "crane");
  }

  @Test
  void unknownGameLeadsToTheHomeView() {
    page.page().navigate("/#" + UUID.randomUUID());

    assertThat(page.message()).hasText("There is no such game.");
    assertThat(page.page().locator("#home")).isVisible();
  }

  private String startGame() {
    String id = page.startFreeGame();
    GamesDatabase.of(system).setSolution(id, "abbey");
    return id;
  }
}
