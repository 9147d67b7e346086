package wordle.gateway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.gateway.system.Account;
import wordle.gateway.system.GamesDatabase;
import wordle.gateway.system.RunningSystem;
import wordle.gateway.system.SharedSystem;

/** Whole games, played on the page. */
@ExtendWith({SharedSystem.class, Chromium.class})
class GameBrowserIT {

  private static final Pattern MARKED = Pattern.compile("[a-z] (correct|present|absent)");

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
    String solution = database.solution(page.start());

    page.guess("mamma");
    assertThat(page.row(1)).containsText(MARKED);
    page.guess(solution);

    assertThat(page.message()).containsText("You found it: " + solution);
    assertThat(page.row(2)).containsText(solution.charAt(0) + " correct");
    assertThat(page.page().getByLabel("Your guess")).isDisabled();
  }

  @Test
  void gameIsPlayedToItsLoss() {
    String id = page.start();
    database.setSolution(id, "abbey");

    List<String> words = List.of("crane", "slate", "mamma", "babes", "civic", "radar");
    for (int i = 0; i < words.size(); i++) {
      page.guess(words.get(i));
      assertThat(page.row(i + 1)).containsText(MARKED);
    }

    assertThat(page.message()).containsText("The word was abbey");
    assertThat(page.row(4)).containsText("b present, a present, b correct, e correct, s absent");
  }

  @Test
  void wordThatIsNoneIsExplainedAndDoesNotCount() {
    page.start();

    page.guess("xyzzy");

    assertThat(page.message()).containsText("not in the list of words");
    assertThat(page.row(1)).containsText("No guess yet");
  }
}
