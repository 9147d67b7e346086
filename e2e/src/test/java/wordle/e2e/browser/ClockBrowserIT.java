package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The page uses the server's time instead of the device's, and detects midnight. */
@ExtendWith({SharedSystem.class, Chromium.class})
class ClockBrowserIT {

  private final RunningSystem system;
  private final Profile profile;
  private final Client player;

  private GamePage page;

  /** The offset of the server's clock in tests that set it. */
  private Duration ahead = Duration.ZERO;

  ClockBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    Account account = system.newAccount();
    this.profile = profiles.of(system, account);
    this.player = system.client(account);
  }

  @BeforeEach
  void winTodaysPuzzle() {
    String id = player.post("/games", "{\"puzzle\": \"daily\"}").expect(201).json().getString("id");
    player.guess(id, GamesDatabase.of(system).solution(id)).expect(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-25, 25})
  void clockThatIsWrongChangesNothing(int hours) {
    openAt(Instant.now().plus(Duration.ofHours(hours)));

    assertThat(daily()).hasText("See it again");
    assertThat(page.page().locator("#daily-text")).hasText(untilMidnight());
    assertLeaderboardOfTodayIsShown();
  }

  @Test
  void clockThatIsSetWhileThePageIsOpenChangesNothing() {
    openAt(Instant.now());
    assertThat(daily()).hasText("See it again");

    page.page().clock().setSystemTime(millis(Instant.now().plus(Duration.ofDays(1))));

    assertLeaderboardOfTodayIsShown();
    assertThat(page.page().locator("#daily-text")).hasText(untilMidnight());
  }

  @Test
  void timeUntilTheNextPuzzleCountsDownAndTheNewOneIsOffered() {
    setServer(untilMidnightLess(Duration.ofSeconds(90)));
    openAt(Instant.now());
    assertThat(page.page().locator("#daily-text")).containsText("comes in 2 min.");

    pass(Duration.ofSeconds(60));
    assertThat(page.page().locator("#daily-text")).containsText("comes in 1 min.");
    pass(Duration.ofSeconds(60));

    assertThat(daily()).hasText("Play today’s puzzle");
  }

  @Test
  void resultOfTheDaySaysThatANewPuzzleIsThere() {
    setServer(untilMidnightLess(Duration.ofSeconds(90)));
    openAt(Instant.now());
    daily().click();
    Locator next = page.page().locator("#result-next");
    assertThat(next).hasText("The next puzzle comes in 2 min.");

    pass(Duration.ofSeconds(60));
    assertThat(next).hasText("The next puzzle comes in 1 min.");
    pass(Duration.ofSeconds(60));

    assertThat(next).hasText("A new puzzle is available.");
  }

  /** Timers and the monotonic clock stop while a machine sleeps. */
  @Test
  void puzzleOfTheNewDayIsOfferedAfterTheMachineSlept() {
    setServer(untilMidnightLess(Duration.ofHours(1)));
    openAt(Instant.now());
    assertThat(daily()).hasText("See it again");

    ahead = ahead.plusHours(8);
    page.page().clock().setSystemTime(millis(Instant.now().plus(Duration.ofHours(8))));

    assertThat(daily()).hasText("Play today’s puzzle");
  }

  private void openAt(Instant time) {
    Page tab = profile.newTab();
    tab.clock().install(new Clock.InstallOptions().setTime(millis(time)));
    page = GamePage.in(tab);
  }

  private Locator daily() {
    return page.page().locator("#start-daily");
  }

  private void assertLeaderboardOfTodayIsShown() {
    Locator panel = page.open("Leaderboard");
    panel.getByText("Today").click();
    assertThat(panel.locator("tr.me")).containsText("6.00");
    page.closePanel();
  }

  /** Makes the server answer as if its clock were ahead by this duration. */
  private void setServer(Duration difference) {
    ahead = difference;
    profile.context().route(Pattern.compile("/(games|leaderboard)\\b"), this::redate);
  }

  private void redate(Route route) {
    APIResponse response = route.fetch();
    Map<String, String> headers = response.headers();
    headers.put(
        "date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plus(ahead).atOffset(ZoneOffset.UTC)));
    route.fulfill(new FulfillOptions().setResponse(response).setHeaders(headers));
  }

  /** Advances the clocks of the server and of the page. */
  private void pass(Duration time) {
    ahead = ahead.plus(time);
    page.page().clock().runFor(time.toMillis());
  }

  private static Duration untilMidnightLess(Duration time) {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    return Duration.between(Instant.now(), midnight).minus(time);
  }

  /** The sentence for this minute, or for the next one if the minute has just changed. */
  private static Pattern untilMidnight() {
    long minutes = untilMidnightLess(Duration.ZERO).toMinutes();
    return Pattern.compile(
        "comes in (%s|%s|%s)\\.$"
            .formatted(words(minutes), words(minutes + 1), words(minutes + 2)));
  }

  private static String words(long minutes) {
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static long millis(Instant time) {
    return time.toEpochMilli();
  }
}
