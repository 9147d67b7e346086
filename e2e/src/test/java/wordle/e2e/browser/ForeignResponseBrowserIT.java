package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * Responses of an intermediary instead of the server, such as the login page of a captive portal.
 * The page treats them as missing responses.
 */
@ExtendWith({SharedSystem.class, Chromium.class})
@Tag("slow")
class ForeignResponseBrowserIT {

  private static final String UNREACHABLE = "The server cannot be reached";

  private static final List<FulfillOptions> FOREIGN =
      List.of(
          portal(),
          response(200, "text/html", ""),
          response(200, "application/json", "[]"),
          response(200, "application/json", "\"ok\""),
          response(200, "application/json", "null"),
          response(200, "application/json", "{}"),
          response(200, "application/json", "{\"id\": \"1\", \"status\": \"in-progress\"}"),
          response(204, "text/plain", ""),
          response(302, "text/html", "").setHeaders(Map.of("Location", "/register")),
          response(401, "text/html", "<h1>Log in</h1>"),
          response(403, "text/html", "<h1>Forbidden</h1>"),
          response(404, "application/json", "{\"type\": \"about:blank\"}"),
          response(500, "application/json", "[1]"),
          response(502, "text/html", "<h1>Bad Gateway</h1>"),
          response(503, "text/html", "<h1>Maintenance</h1>")
              .setHeaders(Map.of("Retry-After", "3600")),
          response(511, "text/html", "<h1>Network Authentication Required</h1>"));

  private final RunningSystem system;
  private final Profiles profiles;
  private final GamesDatabase database;
  private final Account account;

  private GamePage page;

  ForeignResponseBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.profiles = profiles;
    this.database = GamesDatabase.of(system);
    this.account = system.newAccount();
  }

  @BeforeEach
  void open() {
    page = GamePage.in(profiles.of(system, account).newTab());
  }

  @Test
  void guessIsKeptUntilTheServerItselfAnswers() {
    String game = startGame();
    AtomicInteger sent = new AtomicInteger();
    page.page().route("**/guesses", route -> answerForeign(route, sent.getAndIncrement()));
    page.type("babes");
    page.press("Enter");
    assertThat(page.message()).containsText("No connection. Your guess “babes” is kept");
    page.assertRow(1, "babes");

    page.page().waitForCondition(() -> sent.get() > FOREIGN.size() || tryNow());

    page.assertMarks(1, "babes", "present", "present", "correct", "correct", "absent");
    assertThat(page.message()).isEmpty();
    assertEquals(1, database.version(game));
  }

  @Test
  void guessWhoseAnswerWasReplacedCountsOnce() {
    String game = startGame();
    page.page()
        .route(
            "**/guesses",
            route -> {
              route.fetch();
              route.fulfill(portal());
            },
            once());

    page.guess(1, "babes");

    page.assertRow(2, "");
    assertEquals(1, database.version(game));
  }

  /** The tag as a compressing proxy weakens it (RFC 9110 section 8.8.3.3). */
  @Test
  void weakenedEntityTagIsSentAsTheStrongOneThatItWas() {
    changeTags(tag -> "W/" + tag);
    startGame();

    page.guess(1, "babes");
    page.guess(2, "crane");

    page.assertMarks(2, "crane", "absent", "absent", "present", "absent", "present");
  }

  /** The tag as Apache's mod_deflate changes it. */
  @Test
  void entityTagThatIsAlteredOtherwiseIsExplained() {
    changeTags(tag -> tag.replaceFirst("\"$", "-gzip\""));
    String game = startGame();

    page.type("babes");
    page.press("Enter");

    assertThat(page.message()).containsText("alters its responses");
    page.assertRow(1, "babes");
    assertEquals(0, database.version(game));
  }

  @Test
  void firstViewSaysThatThereIsNoConnection() {
    system.client(account).startGame();
    page.page().route("**/games?**", route -> route.fulfill(portal()));
    page.page().reload();
    assertThat(page.message()).containsText(UNREACHABLE);

    page.page().unroute("**/games?**");
    page.button("Try again").click();

    assertThat(page.openGames()).hasCount(1);
    assertThat(page.message()).isEmpty();
  }

  @Test
  void lostStartIsNotShownAsSuccessAndCanBeRetried() {
    page.page().route("**/games", route -> route.fulfill(portal()), once());

    page.button("Start a free game").click();
    assertThat(page.message()).containsText(UNREACHABLE);
    page.button("Try again").click();

    assertThat(page.board()).isVisible();
  }

  @Test
  void panelsSayThatThereIsNoConnection() {
    page.page().route("**/statistics**", route -> route.fulfill(foreignObject()));
    page.page().route("**/leaderboard**", route -> route.fulfill(foreignObject()));
    page.page().route("**/users/**", route -> route.fulfill(foreignObject()));

    assertThat(page.open("Statistics").locator(".problem")).containsText(UNREACHABLE);
    page.closePanel();
    assertThat(page.open("Leaderboard").locator(".problem")).containsText(UNREACHABLE);
    page.closePanel();
    assertThat(page.open("Account").locator(".problem")).containsText(UNREACHABLE);
  }

  @Test
  void lostPasswordChangeIsNotShownAsSuccess() {
    page.page().route("**/users/me/password", route -> route.fulfill(portal()));
    Locator panel = page.open("Account");

    panel.getByLabel("New password").fill("another horse altogether");
    panel.getByText("Change", new Locator.GetByTextOptions().setExact(true)).click();

    assertThat(panel.locator("#account-message")).containsText(UNREACHABLE);
  }

  @Test
  void lostRegistrationIsNotShownAsSuccess() {
    RegistrationPage registration = RegistrationPage.in(profiles.ofNobody(system).newTab());
    registration.page().route("**/users", route -> route.fulfill(portal()));

    registration.register(Account.fresh());

    assertThat(registration.message()).containsText(UNREACHABLE);
  }

  @Test
  void takenNameAfterALostRegistrationMayBeTheUsersOwn() {
    Account newcomer = Account.fresh();
    RegistrationPage registration = RegistrationPage.in(profiles.ofNobody(system).newTab());
    registration
        .page()
        .route(
            "**/users",
            route -> {
              route.fetch();
              route.fulfill(portal());
            },
            once());

    registration.register(newcomer);
    assertThat(registration.message()).containsText(UNREACHABLE);
    registration.register(newcomer);

    assertThat(registration.violations("username")).containsText("try to sign in");
  }

  private String startGame() {
    String game = page.startFreeGame();
    database.setSolution(game, "abbey");
    return game;
  }

  private boolean tryNow() {
    page.button("Try now").click();
    return false;
  }

  private static void answerForeign(Route route, int number) {
    if (number < FOREIGN.size()) {
      route.fulfill(FOREIGN.get(number));
    } else {
      route.resume();
    }
  }

  private void changeTags(UnaryOperator<String> change) {
    page.page().route(Pattern.compile("/games\\b"), route -> changeTag(route, change));
  }

  private static void changeTag(Route route, UnaryOperator<String> change) {
    APIResponse response = route.fetch();
    Map<String, String> headers = response.headers();
    headers.computeIfPresent("etag", (name, tag) -> change.apply(tag));
    route.fulfill(new FulfillOptions().setResponse(response).setHeaders(headers));
  }

  private static FulfillOptions portal() {
    return response(200, "text/html", "<!doctype html><title>Welcome</title><h1>Log in</h1>");
  }

  private static FulfillOptions foreignObject() {
    return response(200, "application/json", "{\"entries\": {}, \"me\": null}");
  }

  private static FulfillOptions response(int status, String mediaType, String body) {
    return new FulfillOptions().setStatus(status).setContentType(mediaType).setBody(body);
  }

  private static Page.RouteOptions once() {
    return new Page.RouteOptions().setTimes(1);
  }
}
