package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The identity of a request is the one that Users verified, whatever the client claims. */
@ExtendWith(SharedSystem.class)
class IdentityGatewayIT {

  private static Account victim;
  private static Account attacker;
  private static String game;

  private final RunningSystem system;
  private final RawHttp gateway;

  IdentityGatewayIT(RunningSystem system) {
    this.system = system;
    this.gateway = RawHttp.to(system.gateway());
  }

  @BeforeAll
  static void startGame(RunningSystem system) {
    victim = system.newAccount();
    attacker = system.newAccount();
    game = "/games/" + system.client(victim).startGame().getString("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Remote-User: %s",
        "remote-user: %s",
        "REMOTE-USER: %s",
        "Remote_User: %s",
        "remote_user: %s",
        "Remote-User: %1$s\r\nRemote-User: %1$s",
        "Remote-User:%s",
        "Remote-User:\t%s",
        "X-Remote-User: %s",
        "X-Forwarded-User: %s",
        "Connection: Remote-User\r\nRemote-User: %s",
        "Proxy-Authorization: Basic %s"
      })
  void identityHeaderOfTheClientIsDropped(String claim) {
    String spoofed = claim.formatted(victim.name());
    String own = "Authorization: " + attacker.basic();

    assertProblem(
        404, "no-such-game", gateway.ask("GET " + game + " HTTP/1.1", own, spoofed).get());
    assertProblem(401, "unauthenticated", gateway.ask("GET " + game + " HTTP/1.1", spoofed).get());
    Response list = gateway.ask("GET /games HTTP/1.1", spoofed, own).get().expect(200);
    assertEquals("{\"games\":[]}", list.text());
    assertEquals(
        List.of(attacker.name(), attacker.name()),
        system.log().awaitRequests(assertHasRequestId(list), 2).stream()
            .map(line -> line.user())
            .toList());
  }

  @Test
  void foldedOrSpacedIdentityHeaderIsRefusedOrDropped() {
    String own = "Authorization: " + attacker.basic();
    for (String claim :
        List.of("Remote-User : ", "X-Note: a\r\n Remote-User: ", "Remote-User\0: ")) {
      Response response =
          gateway.ask("GET " + game + " HTTP/1.1", own, claim + victim.name()).get();
      assertEquals(4, response.status() / 100, response::toString);
    }
  }

  @Test
  void verifiedNameDoesNotDependOnTheSpellingOfTheCredentials() {
    Account shouted = new Account(victim.name().toUpperCase(Locale.ROOT), victim.password());

    system.client(shouted).get(game).expect(200);
  }

  @Test
  void gamesReadsTheUserFromOneHeaderAlone() {
    Client games = Client.of(system.games(2));

    games.get(game, "Remote-User", victim.name()).expect(200);
    assertProblem(404, "no-such-game", games.get(game, "Remote-User", attacker.name()));
    assertProblem(401, "unauthenticated", games.get(game));
    assertProblem(401, "unauthenticated", games.get(game, "Remote-User", ""));
    assertProblem(401, "unauthenticated", games.as(victim).get(game));
  }

  @Test
  void gamesRefusesTwoUsersAtOnce() {
    Response response =
        RawHttp.to(system.games(1))
            .ask(
                "GET " + game + " HTTP/1.1",
                "Remote-User: " + attacker.name(),
                "Remote-User: " + victim.name())
            .get();

    assertProblem(401, "unauthenticated", response);
  }
}
