package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Keys pressed repeatedly, held down, pressed while a request is pending, or on other layouts. */
@ExtendWith({SharedSystem.class, Chromium.class})
class TypingBrowserIT {

  private static final Pattern SHAKING = Pattern.compile("rejected");

  private final RunningSystem system;
  private final Profiles profiles;
  private final GamesDatabase database;
  private final List<Route> guesses = new ArrayList<>();

  private Client player;
  private GamePage page;
  private String game;

  TypingBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.database = GamesDatabase.of(system);
  }

  @BeforeEach
  void startGame() {
    Account account = system.newAccount();
    player = system.client(account);
    page = GamePage.in(profiles.of(system, account).newTab());
    game = page.startFreeGame();
    database.setSolution(game, "abbey");
    page.page().route("**/guesses", guesses::add);
  }

  @Test
  void secondEnterWhileTheAnswerIsAwaitedDoesNothing() {
    page.type("babes");
    page.press("Enter");
    page.press("Enter");
    answer(1);

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    assertNothingIsWrongInRow(2);
    assertEquals(1, database.version(game));
  }

  @Test
  void enterInAnEmptyRowDoesNothing() {
    page.type("babes");
    page.press("Enter");
    answer(1);
    page.assertMarks(1, "babes", "present");

    page.press("Enter");

    assertNothingIsWrongInRow(2);
  }

  @Test
  void guessTypedWhileAnotherIsAwaitedIsSentAfterIt() {
    page.type("babes");
    page.press("Enter");
    page.type("crx");
    page.press("Enter");
    page.press("Backspace");
    page.type("ane");
    page.press("Enter");
    page.press("Enter");
    answer(1);
    answer(2);

    page.assertMarks(2, "crane", "absent", "absent", "present", "absent", "present");
    assertNothingIsWrongInRow(3);
  }

  @Test
  void keysTypedForAnotherStateOfTheGameAreDropped() {
    page.type("babes");
    page.press("Enter");
    page.type("civic");
    page.press("Enter");
    player.guess(game, "radar").expect(200);
    answer(1);
    assertThat(page.message()).containsText("went on elsewhere");

    page.press("Backspace");

    page.assertRow(1, "radar");
    page.assertRow(2, "babe");
  }

  @Test
  void guessThatIsAnsweredAfterTheGameWasLeftCounts() {
    page.type("babes");
    page.press("Enter");
    page.page().locator(".brand").click();
    assertThat(page.openGames()).containsText("6 guesses left");
    answer(1);
    page.page().waitForCondition(() -> database.version(game) == 1);

    page.openGames().click();

    page.assertMarks(1, "babes", "present");
    page.assertRow(2, "");
  }

  @Test
  void heldLetterIsTypedOnceAndHeldBackspaceDeletesAll() {
    page.type("ab");
    keyDown("b", "KeyB", "repeat");
    page.type("c");
    page.assertRow(1, "abc");

    keyDown("Backspace", "Backspace", "repeat");
    keyDown("Backspace", "Backspace", "repeat");

    page.assertRow(1, "a");
  }

  @Test
  void heldEnterSendsOneGuess() {
    page.type("xyzzy");
    page.press("Enter");
    answer(1);
    assertThat(page.message()).containsText("not in the word list");

    keyDown("Enter", "Enter", "repeat");
    page.press("Backspace");

    page.assertRow(1, "xyzz");
    assertEquals(1, guesses.size());
  }

  @Test
  void heldEnterPressesAButtonOnce() {
    page.key("q").focus();

    // A second "down" is a key repeat to Playwright.
    page.page().keyboard().down("Enter");
    page.page().keyboard().down("Enter");
    page.page().keyboard().up("Enter");

    page.assertRow(1, "q");
  }

  /** The key's letter counts, or its position if the letter is of another script. */
  @Test
  void keyboardsOfOtherLayoutsAndScriptsType() {
    List<List<String>> keys =
        List.of(
            List.of("a", "KeyQ", "a"),
            List.of("A", "KeyA", "a"),
            List.of("ф", "KeyA", "a"),
            List.of("Ф", "KeyA", "a"),
            List.of("й", "KeyQ", "q"),
            List.of("α", "KeyA", "a"),
            List.of("ש", "KeyA", "a"),
            List.of("لا", "KeyB", "b"),
            List.of("ㅁ", "KeyA", "a"),
            List.of(";", "KeyQ", "q"),
            List.of("'", "KeyW", "w"),
            List.of("ａ", "KeyA", "a"),
            List.of("é", "Digit2", "e"),
            List.of("Ç", "Digit9", "c"),
            List.of("ı", "KeyR", "i"),
            List.of("İ", "Quote", "i"));
    for (List<String> key : keys) {
      keyDown(key.get(0), key.get(1));
      page.assertRow(1, key.get(2));
      page.press("Backspace");
    }
  }

  @Test
  void keysThatMeanSomethingElseTypeNothing() {
    keyDown("a", "KeyA", "ctrlKey");
    keyDown("a", "KeyA", "metaKey");
    keyDown("å", "KeyA", "altKey");
    keyDown("€", "KeyE", "modifierAltGraph");
    keyDown("a", "KeyA", "isComposing");
    keyDown("Process", "KeyA");
    keyDown("Unidentified", "KeyA");
    keyDown("Dead", "KeyA");
    keyDown("б", "Comma");
    keyDown("ø", "Semicolon");
    keyDown("1", "Digit1");
    keyDown("💡", "");
    page.page()
        .evaluate(
            """
            document.dispatchEvent(new Event('keydown'));
            document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', code: 'KeyA', keyCode: 229}));
            """);

    page.type("z");

    page.assertRow(1, "z");
  }

  @Test
  void enterGuessesThoughAPanelWasClosedBefore() {
    page.open("How to play").getByLabel("Close").click();
    page.assertNoPanel();

    page.type("babes");
    page.press("Enter");
    answer(1);

    page.assertMarks(1, "babes", "present");
    page.assertNoPanel();
  }

  /** Forwards the nth guess of the page to the server, from 1. */
  private void answer(int number) {
    page.page().waitForCondition(() -> guesses.size() == number);
    guesses.get(number - 1).resume();
  }

  /** Simulates a key of another layout, or a key held down. */
  private void keyDown(String key, String code, String... flags) {
    page.page()
        .evaluate(
            """
            ({key, code, flags}) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
              key, code, bubbles: true, cancelable: true,
              ...Object.fromEntries(flags.map((flag) => [flag, true])),
            }))
            """,
            Map.of("key", key, "code", code, "flags", flags));
  }

  private void assertNothingIsWrongInRow(int number) {
    assertThat(page.message()).isEmpty();
    assertThat(page.row(number)).not().hasClass(SHAKING);
  }
}
