package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Games, played on the page. */
@ExtendWith({SharedSystem.class, Chromium.class})
class GameBrowserIT {

  private final RunningSystem system;
  private final Profiles profiles;
  private final GamesDatabase database;

  private Account account;
  private GamePage page;

  GameBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.database = GamesDatabase.of(system);
  }

  @BeforeEach
  void open() {
    account = system.newAccount();
    page = GamePage.in(profiles.of(system, account).newTab());
  }

  @Test
  void gameIsPlayedToItsWin() {
    String solution = database.solution(page.startFreeGame());

    page.guess(1, solution.equals("mamma") ? "crane" : "mamma");
    page.guess(2, solution);

    assertThat(page.result()).hasText("You found it in two!");
    assertThat(page.result()).isFocused();
    page.assertMarks(2, solution, "correct", "correct", "correct", "correct", "correct");
    assertThat(page.key("a")).isHidden();
  }

  @Test
  void gameIsPlayedToItsLoss() {
    String id = gameOf("abbey");

    List<String> words = List.of("crane", "slate", "mamma", "babes", "civic", "radar");
    for (int i = 0; i < words.size(); i++) {
      page.guess(i + 1, words.get(i));
    }

    assertThat(page.result()).hasText("Not found this time.");
    assertThat(page.page().locator("#result-word")).hasText("The word was ABBEY.");
    page.assertMarks(4, "babes", "present", "present", "correct", "correct", "absent");
    assertEquals("lost", game(id).getString("status"));
  }

  @Test
  void unknownWordIsExplainedKeptAndNotCounted() {
    String id = page.startFreeGame();

    page.type("xyzzy");
    page.press("Enter");

    assertThat(page.message()).hasText("“xyzzy” is not in the word list.");
    page.assertRow(1, "xyzzy");
    assertEquals(6, game(id).getInt("guessesRemaining"));
  }

  @Test
  void tooFewLettersAreExplainedAndNotSent() {
    page.startFreeGame();

    page.type("cra");
    page.press("Enter");

    assertThat(page.message()).hasText("Not enough letters.");
    page.assertRow(1, "cra");
  }

  @Test
  void keyboardOnThePagePlaysAndShowsWhatIsKnown() {
    gameOf("abbey");

    for (String key : List.of("b", "a", "b", "e", "r", "Backspace", "s", "Enter")) {
      page.key(key).click();
    }

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    assertThat(page.key("b")).hasAttribute("aria-label", "B, correct");
    assertThat(page.key("a")).hasAttribute("aria-label", "A, present");
    assertThat(page.key("s")).hasAttribute("aria-label", "S, absent");
    assertThat(page.key("z")).hasAttribute("aria-label", "Z");
  }

  @Test
  void keysAreColouredOnceTheTilesHaveTurned() {
    gameOf("abbey");
    page.page()
        .evaluate(
            """
            () => {
              const moving = () => board.getAnimations({subtree: true}).length;
              const note = () => { board.dataset.moving ??= moving(); };
              new MutationObserver(note)
                .observe(document.querySelector('[data-key="a"]'), {attributes: true});
            }
            """);

    page.guess(1, "babes");

    assertThat(page.key("a")).hasAttribute("aria-label", "A, present");
    assertThat(page.board()).hasAttribute("data-moving", "0");
  }

  @Test
  void resultComesOnceTheLastTilesHaveTurnedThoughOthersTurnedBefore() {
    gameOf("abbey");
    page.page()
        .evaluate(
            """
            () => {
              const isTurning = ({animationName, playState}) => animationName === 'turn' && playState === 'running';
              const turning = () => board.getAnimations({subtree: true}).filter(isTurning).length;
              new MutationObserver(() => { board.dataset.turning ??= turning(); })
                .observe(document.querySelector('#result'), {attributes: true, attributeFilter: ['hidden']});
            }
            """);

    page.guess(1, "babes");
    page.guess(2, "abbey");

    assertThat(page.result()).isVisible();
    assertThat(page.board()).hasAttribute("data-turning", "0");
  }

  @Test
  void lettersAndMarksAreAnnounced() {
    gameOf("abbey");

    page.type("ba");
    assertThat(page.announcements()).hasText("B A");
    page.guess(1, "bes");

    assertThat(page.announcements())
        .hasText("Guess 1: B present, A present, B correct, E correct, S absent.");
  }

  @Test
  void tilesTurnOverOneAfterTheOther() {
    gameOf("abbey");

    page.guess(1, "babes");

    Locator last = page.tile(1, 5);
    assertEquals("turn", last.evaluate("tile => getComputedStyle(tile).animationName"));
    assertEquals("0.48s", last.evaluate("tile => getComputedStyle(tile).animationDelay"));
  }

  @Test
  void hardModeWantsHintsUsedAndSaysWhich() {
    page.page().getByText("Hard mode").first().click();
    String id = gameOf("abbey");
    assertTrue(game(id).getBoolean("hardMode"));

    page.guess(1, "babes");
    page.type("crane");
    page.press("Enter");

    assertThat(page.message()).hasText(Pattern.compile("\\bB\\b"));
    page.assertRow(2, "crane");
    assertEquals(5, game(id).getInt("guessesRemaining"));
  }

  @Test
  void dailyPuzzleIsTheSameGameAgainAndSoForEveryPlayer() {
    String id = page.startDaily();
    String solution = database.solution(id);
    page.guess(1, solution.equals("mamma") ? "crane" : "mamma");

    page.page().navigate("/");
    assertThat(page.page().locator("#start-daily")).hasText("Continue");
    assertEquals(id, page.startDaily());
    page.guess(2, solution);
    assertThat(page.result()).isVisible();

    page.page().locator(".brand").click();
    assertThat(page.page().locator("#start-daily")).hasText("See it again");
    GamePage other = GamePage.in(profiles.of(system, system.newAccount()).newTab());
    assertEquals(solution, database.solution(other.startDaily()));
  }

  @Test
  void startPressedTwiceStartsOneGame() {
    page.button("Start a free game").dblclick();
    page.awaitGame();

    assertEquals(
        1, system.client(account).get("/games").expect(200).json().getJsonArray("games").size());
  }

  @Test
  void nextGameIsStartedFromTheEndOfOne() {
    String id = gameOf("abbey");
    page.guess(1, "abbey");

    page.button("Play again").click();

    assertThat(page.page()).not().hasURL(Pattern.compile(".*" + id));
    page.assertRow(1, "");
    page.type("crane");
    page.assertRow(1, "crane");
  }

  private String gameOf(String solution) {
    String id = page.startFreeGame();
    database.setSolution(id, solution);
    return id;
  }

  private JsonObject game(String id) {
    return system.client(account).get("/games/" + id).expect(200).json();
  }
}
