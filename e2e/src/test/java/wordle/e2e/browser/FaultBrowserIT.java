package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.testing.http.Account;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * Faults between page and server: no input is lost, and no guess counts twice. The server is real;
 * the browser drops, delays or refuses the requests.
 */
@ExtendWith({SharedSystem.class, Chromium.class})
class FaultBrowserIT {

  private static final String GUESSES = "**/guesses";

  private final RunningSystem system;
  private final Profiles profiles;
  private final GamesDatabase database;

  private Profile profile;
  private GamePage page;
  private String game;

  FaultBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.database = GamesDatabase.of(system);
  }

  @BeforeEach
  void startGame() {
    Account account = system.newAccount();
    profile = profiles.of(system, account);
    page = GamePage.in(profile.newTab());
    game = page.startFreeGame();
    database.setSolution(game, "abbey");
  }

  @Test
  void guessWithoutConnectionIsKeptAndSentOnceThereIsOne() {
    profile.context().setOffline(true);
    page.type("babes");
    page.press("Enter");
    assertThat(page.message()).containsText("No connection. Your guess “babes” is kept");
    page.assertRow(1, "babes");
    assertEquals(0, database.version(game));

    profile.context().setOffline(false);

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    assertThat(page.message()).isEmpty();
    assertEquals(1, database.version(game));
  }

  @Test
  void guessWhoseAnswerIsLostCountsOnce() {
    AtomicInteger sent =
        onFirst(
            route -> {
              route.fetch();
              route.abort();
            });

    page.guess(1, "babes");

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    assertEquals(2, sent.get());
    assertEquals(1, database.version(game));
    page.assertRow(2, "");
  }

  @Test
  void winningGuessWhoseAnswerIsLostIsAWin() {
    onFirst(
        route -> {
          route.fetch();
          route.abort();
        });

    page.guess(1, "abbey");

    assertThat(page.result()).hasText("You found it in one!");
  }

  @ParameterizedTest
  @CsvSource({"429, too-many-requests", "503, unavailable"})
  void busyServerIsRetriedAfterRetryAfter(int status, String kind) {
    AtomicInteger sent = onFirst(route -> route.fulfill(busy(status, kind, 1)));

    page.guess(1, "babes");

    assertEquals(2, sent.get());
    assertEquals(1, database.version(game));
  }

  @Test
  void guessCanBeRetriedBeforeTheTimeIsOver() {
    onFirst(route -> route.fulfill(busy(503, "unavailable", 3600)));
    page.type("babes");
    page.press("Enter");
    assertThat(page.message()).containsText("sent again in 3600 s");

    page.button("Try now").click();

    page.assertMarks(1, "babes", "present");
  }

  @Test
  void slowAnswerShowsActivityAndKeysTypedMeanwhileAreKept() {
    List<Route> held = new ArrayList<>();
    page.page().route(GUESSES, held::add);
    page.type("babes");
    page.press("Enter");
    assertThat(page.row(1)).hasClass(Pattern.compile("sending"));
    assertThat(page.page().locator(".progress")).isVisible();
    assertThat(page.board()).hasAttribute("aria-busy", "true");
    page.type("cran");
    page.page().waitForCondition(() -> !held.isEmpty());

    held.forEach(Route::resume);

    page.assertMarks(1, "babes", "present");
    page.assertRow(2, "cran");
    assertThat(page.page().locator(".progress")).isHidden();
  }

  @Test
  void credentialsNoLongerAcceptedAreExplained() {
    page.page().route(GUESSES, route -> route.fulfill(problem(401, "unauthenticated")), once());

    page.type("babes");
    page.press("Enter");

    assertThat(page.message()).containsText("not accepted any more");
    page.button("Sign in again").click();
    page.awaitGame();
    page.assertRow(1, "babes");
  }

  @Test
  void startThatIsRefusedCanBeTriedAgain() {
    page.page().locator(".brand").click();
    page.page().route("**/games", route -> refuseStart(route), once());

    page.button("Start a free game").click();
    assertThat(page.message()).containsText("Too busy");
    page.button("Try again").click();

    assertThat(page.board()).isVisible();
  }

  private static void refuseStart(Route route) {
    if (route.request().method().equals("POST")) {
      route.fulfill(busy(503, "unavailable", 1));
    } else {
      route.resume();
    }
  }

  /** Applies the fault to the first guess, and counts all guesses. */
  private AtomicInteger onFirst(Consumer<Route> fault) {
    AtomicInteger sent = new AtomicInteger();
    page.page()
        .route(
            GUESSES,
            route -> {
              if (sent.incrementAndGet() == 1) {
                fault.accept(route);
              } else {
                route.resume();
              }
            });
    return sent;
  }

  private static Page.RouteOptions once() {
    return new Page.RouteOptions().setTimes(1);
  }

  private static FulfillOptions busy(int status, String kind, int seconds) {
    return problem(status, kind)
        .setHeaders(
            Map.of(
                "Content-Type",
                "application/problem+json",
                "Retry-After",
                Integer.toString(seconds)));
  }

  private static FulfillOptions problem(int status, String kind) {
    return new FulfillOptions()
        .setStatus(status)
        .setContentType("application/problem+json")
        .setBody("{\"type\": \"/problems/%s\", \"status\": %d}".formatted(kind, status));
  }
}
