package wordle.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Resources that the gateway serves itself: the page, its assets, documents and health. */
@ExtendWith(SharedSystem.class)
class PagesGatewayIT {

  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

  private static Account account;

  private final Client player;
  private final Client anyone;
  private final RunningSystem system;

  PagesGatewayIT(RunningSystem system) {
    this.system = system;
    this.player = system.client(account);
    this.anyone = system.client();
  }

  @BeforeAll
  static void register(RunningSystem system) {
    account = system.newAccount();
  }

  @Test
  void pageGreetsThePlayer() {
    Response page = player.get("/").expect(200);

    assertTrue(page.requiredHeader("Content-Type").startsWith("text/html"), page::toString);
    assertEquals("no-store", page.requiredHeader("Cache-Control"));
    assertTrue(page.text().contains("Hello, Nginx!"), page::toString);
    assertTrue(page.text().contains(account.name()), page::toString);
  }

  @Test
  void pageStaysClosedWithoutGoodCredentials() {
    Client stranger = system.client(new Account(account.name(), "wrong horse battery"));

    for (Response refusal : List.of(anyone.get("/"), stranger.get("/"))) {
      assertProblem(401, "unauthenticated", refusal);
      assertFalse(refusal.text().contains("Hello"), refusal::toString);
      assertFalse(refusal.text().contains(account.name()), refusal::toString);
    }
  }

  /** Prometheus reads the metrics at each instance port. */
  @Test
  void metricsAreNotReachableThroughTheGateway() {
    assertProblem(401, "unauthenticated", anyone.get("/metrics"));
    assertProblem(404, "not-found", player.get("/metrics"));
    for (URI instance : List.of(system.users(1), system.games(1))) {
      Response figures = Client.of(instance).get("/metrics").expect(200);
      assertTrue(figures.text().contains("wordle_wal_bytes"), figures::toString);
    }
  }

  @Test
  void registrationPageIsOpenToAnyone() {
    Response page = anyone.get("/register").expect(200);

    assertTrue(page.requiredHeader("Content-Type").startsWith("text/html"), page::toString);
    assertTrue(page.text().contains("<form"), page::toString);
  }

  @Test
  void assetsOfThePagesAreOpenAndCachedByTheirContent() {
    Set<String> assets = assets(player.get("/"), anyone.get("/register"));

    assertFalse(assets.isEmpty());
    for (String path : assets) {
      Response asset = anyone.get(path).expect(200);
      String tag = asset.requiredHeader("ETag");
      assertFalse(asset.requiredHeader("Cache-Control").contains("no-store"), path);
      anyone.get(path, "If-None-Match", tag).expect(304);
    }
  }

  @Test
  void iconIsOpenToAnyone() {
    assertTrue(
        anyone.get("/favicon.ico").expect(200).requiredHeader("Content-Type").startsWith("image/"));
  }

  @Test
  void unknownAssetIsNotFound() {
    assertProblem(404, "not-found", anyone.get("/assets/unknown.js"));
    assertProblem(404, "not-found", anyone.get("/assets/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "games"})
  void documentOfEachServiceIsOpenAs31InYamlAndJson(String service) {
    String path = "/openapi/" + service;

    assertTrue(
        anyone.get(path).expect(200).text().matches("(?s).*openapi: ['\"]?3\\.1\\..*"), service);
    Response json = anyone.get(path, "Accept", "application/json").expect(200);
    assertTrue(json.requiredHeader("Content-Type").startsWith("application/json"), json::toString);
    assertTrue(json.json().getString("openapi").startsWith("3.1."), json::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi/users/ui", "/openapi/games/ui"})
  void documentsHaveUserInterface(String path) {
    Response response = anyone.get(path);

    if (response.status() / 100 == 3) {
      String location = response.requiredHeader("Location").replaceFirst("^https?://[^/]+", "");
      assertTrue(location.startsWith(path), response::toString);
      response = anyone.get(location);
    }
    assertTrue(response.expect(200).text().contains("<html"), response::toString);
    Set<String> parts =
        Pattern.compile("(?:src|href)=\"(?!https?:|data:|#)([^\"]+)\"")
            .matcher(response.text())
            .results()
            .map(part -> part.group(1))
            .collect(Collectors.toSet());
    assertFalse(parts.isEmpty());
    for (String part : parts) {
      anyone.get(part.startsWith("/") ? part : path + "/" + part).expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "games"})
  void healthIsThatOfMicroProfile(String service) {
    Response response = anyone.get("/health/" + service).expect(200);

    assertTrue(response.requiredHeader("Content-Type").startsWith("application/json"));
    JsonObject health = response.json();
    assertEquals("UP", health.getString("status"));
    Set<String> checks =
        health.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
            .map(check -> check.getString("status"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("UP"), checks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/",
        "/health/gateway",
        "/health/users/ready",
        "/openapi",
        "/openapi/",
        "/openapi/gateway",
        "/index.html",
        "/register.html",
        "/users/",
        "/users/x",
        "/games/",
        "/games/x/",
        "/games/x/guesses/",
        "/games/x/guesses/y",
        "/problem/404",
        "/problems/x",
        "/nginx.conf",
        "/.git/config",
        "/Registration",
        "/GAMES",
        "/ibm/api",
        "/metrics",
        "/assets/../index.html",
        "/web/index.html"
      })
  void pathsOutsideTheContractAreNotFound(String path) {
    Response withCredentials = player.get(path);
    Response without = anyone.get(path);

    assertProblem(404, "not-found", withCredentials);
    assertTrue(List.of(401, 404).contains(without.status()), without::toString);
  }

  private static Set<String> assets(Response... pages) {
    return List.of(pages).stream()
        .flatMap(page -> ASSET.matcher(page.expect(200).text()).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
