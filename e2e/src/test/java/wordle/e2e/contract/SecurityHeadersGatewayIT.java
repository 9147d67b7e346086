package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.http.SecurityHeaders;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * Every kind of response has the security headers. Responses without a service are tested
 * elsewhere.
 */
@ExtendWith(SharedSystem.class)
class SecurityHeadersGatewayIT {

  private static final String STRICT = "default-src 'none'; frame-ancestors 'none'";

  private static Account account;

  private final Client player;
  private final Client anyone;
  private final RawHttp raw;

  SecurityHeadersGatewayIT(RunningSystem system) {
    player = system.client(account);
    anyone = system.client();
    raw = RawHttp.to(system.gateway());
  }

  @BeforeAll
  static void register(RunningSystem system) {
    account = system.newAccount();
  }

  @Test
  void filesOfThePageHaveThem() {
    String asset = "/assets/main.js";
    String tag = anyone.get(asset).requiredHeader("ETag");
    Stream.of(
            player.get("/").expect(200),
            player.send("HEAD", "/").expect(200),
            anyone.get("/register").expect(200),
            anyone.get("/favicon.ico").expect(200),
            anyone.get(asset).expect(200),
            anyone.get(asset, "If-None-Match", tag).expect(304),
            anyone.get(asset, "If-Match", "\"other\"").expect(412),
            anyone.get("/assets/none.js").expect(404),
            anyone.get("/assets").expect(401))
        .forEach(SecurityHeaders::assertOn);
  }

  @Test
  void answersOfTheServicesHaveThem() {
    Response started = player.send("POST", "/games").expect(201);
    String game = started.requiredHeader("Location");
    Stream.of(
            started,
            player.get(game).expect(200),
            player.get(game, "If-None-Match", "*").expect(304),
            player.send("OPTIONS", "/games").expect(204),
            anyone.send("OPTIONS", "/users").expect(204),
            player.post(game + "/guesses", "{").expect(400),
            anyone.get("/games").expect(401),
            player.get("/games/none").expect(404),
            player.send("PUT", "/games").expect(405),
            anyone.register(account).expect(409),
            player.post(game + "/guesses", "{}", "If-Match", "\"other\"").expect(412),
            player.post(game + "/guesses", "text/plain", new byte[] {1}).expect(415),
            player.post(game + "/guesses", "{}").expect(422),
            player.send("DELETE", "/games").expect(204),
            anyone.get("/health/games").expect(200),
            anyone.get("/openapi/users").expect(200))
        .forEach(SecurityHeaders::assertOn);
  }

  @Test
  void responsesOfNginxHaveThem() {
    String huge = "X: " + "x".repeat(20_000);
    Stream.of(
            player.get("/nothing").expect(404),
            anyone.send("POST", "/users", "Origin", "null").expect(403),
            anyone.send("OPTIONS", "/health/games").expect(204),
            anyone.send("POST", "/health/games").expect(405),
            anyone.post("/users", "x".repeat(5000)).expect(413))
        .forEach(SecurityHeaders::assertOn);
    Stream.of(
            raw.ask("GET /games%2fx HTTP/1.1"),
            raw.ask("GET /%zz HTTP/1.1"),
            raw.ask("TRACE / HTTP/1.1"),
            raw.ask("GET /" + "x".repeat(20_000) + " HTTP/1.1"),
            raw.ask("GET / HTTP/1.1", huge),
            raw.ask("GET / HTTP/4.0"),
            raw.ask("POST /users HTTP/1.1", "Transfer-Encoding: gzip"))
        .map(Optional::orElseThrow)
        .forEach(
            response -> {
              assertTrue(response.status() >= 400, response::toString);
              SecurityHeaders.assertOn(response);
            });
  }

  @Test
  void redirectToTheUserInterfaceHasThemAndNamesNoHost() {
    for (String service : List.of("users", "games")) {
      String path = "/openapi/" + service + "/ui";
      Response redirect = anyone.get(path);

      assertEquals(3, redirect.status() / 100, redirect::toString);
      assertEquals(path + "/", redirect.requiredHeader("Location"));
      SecurityHeaders.assertOn(redirect);
    }
  }

  @Test
  void onlyTheUserInterfaceOfTheDocumentsMayRunWhatIsInline() {
    for (Response page : List.of(player.get("/"), anyone.get("/register"))) {
      String policy = page.requiredHeader("Content-Security-Policy");
      assertTrue(policy.contains("script-src 'self'; style-src 'self'; "), policy);
      assertFalse(policy.contains("unsafe") || policy.contains("data:"), policy);
    }
    Response ui = anyone.get("/openapi/games/ui/").expect(200);
    SecurityHeaders.assertOn(ui);
    assertTrue(ui.requiredHeader("Content-Security-Policy").contains("'unsafe-inline'"));
    for (String path : List.of("/games", "/openapi/games", "/assets/main.js", "/nothing")) {
      assertEquals(STRICT, player.get(path).requiredHeader("Content-Security-Policy"), path);
    }
  }

  @Test
  void plainHttpHasNoHsts() {
    assertEquals(List.of(), player.get("/").all("Strict-Transport-Security"));
  }
}
