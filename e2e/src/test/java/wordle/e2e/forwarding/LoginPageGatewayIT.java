package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Problems;
import wordle.testing.http.Response;
import wordle.testing.http.SecurityHeaders;
import wordle.testing.system.Formation;

/**
 * The page of a 401, which browsers show after a cancelled login dialog, and the problem that
 * programs get.
 */
class LoginPageGatewayIT {

  private static final String OF_A_BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  private static final Reply REFUSED =
      Reply.of(
          401,
          "{\"type\":\"/problems/unauthenticated\",\"title\":\"Unauthenticated\",\"status\":401,"
              + "\"detail\":\"Send the username and password of an account.\"}",
          "WWW-Authenticate",
          Problems.CHALLENGE,
          "Content-Type",
          "application/problem+json",
          "Cache-Control",
          "no-store");

  private static RunningGateway gateway;
  private static RecordingService users;
  private static Client anyone;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(1, 1));
    users = new RecordingService(gateway.ports().users(1), REFUSED);
    anyone = Client.of(gateway.address());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    users.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/games", "/games/x", "/games/x/guesses", "/games/%20", "/statistics", "/leaderboard",
        "/users/me", "/users/me/password", "/auth", "/unknown", "/metrics", "/users/", "/assets"
      })
  void browserGetsAPageThatSaysWhatToDo(String path) {
    for (String method : List.of("GET", "POST", "DELETE")) {
      assertPage(anyone.send(method, path, "Accept", OF_A_BROWSER));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML;charset=utf-8",
        "image/png, text/html;q=0.1",
        "text/html,"
      })
  void onlyClientsThatAcceptHtmlGetThePage(String accepted) {
    assertPage(anyone.get("/games", "Accept", accepted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "",
        "text/*",
        "application/json",
        "application/json, text/html",
        "text/html, application/problem+json;q=0.1",
        "text/html, APPLICATION/JSON",
        "text/html;q=0",
        "text/html; q=0.0, */*",
        "application/xhtml+xml",
        "text/htmlx",
        "x-text/html"
      })
  void otherClientsGetAProblemDocument(String accepted) {
    for (String path : List.of("/", "/games", "/users/me", "/unknown")) {
      Response response = anyone.get(path, "Accept", accepted);

      Problems.assertProblem(401, "unauthenticated", response);
      assertEquals("Accept", response.requiredHeader("Vary"));
    }
  }

  @Test
  void requestWithoutAcceptGetsAProblemDocument() {
    Response response = anyone.get("/games");

    Problems.assertProblem(401, "unauthenticated", response);
    assertEquals("Accept", response.requiredHeader("Vary"));
  }

  @Test
  void headHasTheSameHeadersAndNoBody() {
    Response page = anyone.get("/", "Accept", "text/html");
    Response head = anyone.send("HEAD", "/", "Accept", "text/html").expect(401);

    assertEquals(page.requiredHeader("Content-Length"), head.requiredHeader("Content-Length"));
    assertEquals(page.requiredHeader("Content-Type"), head.requiredHeader("Content-Type"));
    assertEquals("", head.text());
  }

  @Test
  void accountIsShownToABrowserWithItsCredentials() {
    users.answerWith(Reply.of(200, "{\"username\":\"ada\"}", "Remote-User", "ada"));
    try {
      Client ada = anyone.as(new Account("ada", "enchantress of numbers"));

      assertTrue(ada.get("/users/me", "Accept", OF_A_BROWSER).expect(200).text().contains("ada"));
      assertEquals(List.of(), ada.get("/users/me").expect(200).all("Vary"));
    } finally {
      users.answerWith(REFUSED);
    }
  }

  private static void assertPage(Response response) {
    assertEquals(401, response.status(), response::toString);
    assertEquals("text/html; charset=utf-8", response.requiredHeader("Content-Type"));
    assertEquals(Problems.CHALLENGE, response.requiredHeader("WWW-Authenticate"));
    assertEquals("no-store", response.requiredHeader("Cache-Control"));
    assertEquals("Accept", response.requiredHeader("Vary"));
    Problems.assertHasRequestId(response);
    SecurityHeaders.assertOn(response);
    assertFalse(
        response.requiredHeader("Content-Security-Policy").contains("unsafe"), response::toString);
    assertTrue(response.text().contains("<a href=\"/register\">"), response::toString);
    assertTrue(response.text().contains("Reload"), response::toString);
    Problems.assertTellsNothingOfTheInside(response);
  }
}
