package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** A page of another origin, in a browser that has stored the credentials of a player. */
@ExtendWith({SharedSystem.class, Chromium.class})
class CrossSiteBrowserIT {

  private static final String PAGE =
      """
      <!doctype html><title>Elsewhere</title>
      <form method="post" action="%1$s/games"><button>Win a prize</button></form>
      <form method="post" action="%1$s/users"><button>Another</button></form>
      """;

  private final RunningSystem system;
  private final Account account;
  private final Profile profile;

  private HttpServer elsewhere;

  CrossSiteBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    this.account = system.newAccount();
    this.profile = profiles.of(system, account);
  }

  @BeforeEach
  void serveAnotherSite() throws IOException {
    byte[] page = PAGE.formatted(system.gateway()).getBytes(StandardCharsets.UTF_8);
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    elsewhere.start();
  }

  @AfterEach
  void stop() {
    elsewhere.stop(0);
  }

  @Test
  void formOfAnotherSiteChangesNothing() {
    Page tab = openBoth("localhost");

    Response refusal =
        tab.waitForResponse(
            system.gateway() + "/games", () -> tab.getByText("Win a prize").click());

    assertEquals(403, refusal.status());
    assertTrue(refusal.request().allHeaders().containsKey("authorization"));
    assertTrue(tab.content().contains("/problems/cross-site"), tab::content);
    assertNothingWasStarted();
  }

  @Test
  void formOfAnotherPortOfThisHostChangesNothing() {
    Page tab = openBoth("127.0.0.1");

    Response refusal =
        tab.waitForResponse(system.gateway() + "/users", () -> tab.getByText("Another").click());

    assertEquals(403, refusal.status());
    assertEquals("same-site", refusal.request().allHeaders().get("sec-fetch-site"));
  }

  @Test
  void scriptOfAnotherSiteChangesNothingAndReadsNothing() {
    Page tab = openBoth("localhost");

    for (String method : List.of("POST", "GET")) {
      Object given =
          tab.evaluate(
              """
              ([address, method]) =>
                fetch(address, {method, credentials: 'include', mode: 'no-cors'})
                  .then(() => 'a response', () => 'none')
              """,
              List.of(system.gateway() + "/games", method));
      assertEquals("none", given, method);
    }
    assertNothingWasStarted();
  }

  /** The browser gets the credentials first, as if it had been used for a game. */
  private Page openBoth(String host) {
    Page own = profile.newTab();
    own.navigate("/");
    assertThat(own.getByText(account.name()).first()).isVisible();
    Page tab = profile.newTab();
    tab.navigate("http://" + host + ":" + elsewhere.getAddress().getPort() + "/");
    return tab;
  }

  private void assertNothingWasStarted() {
    assertEquals("{\"games\":[]}", system.client(account).get("/games").expect(200).text());
  }
}
