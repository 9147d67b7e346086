package wordle.e2e.operation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.LogLine;
import wordle.testing.system.RequestLine;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;
import wordle.testing.system.SystemLog;

/** The lines that the services write, through Goreman. */
@ExtendWith(SharedSystem.class)
class LogGatewayIT {

  private final RunningSystem system;
  private final SystemLog log;
  private Account account;
  private Client player;

  LogGatewayIT(RunningSystem system) {
    this.system = system;
    this.log = system.log();
  }

  @BeforeEach
  void register() {
    account = system.newAccount();
    player = system.client(account);
  }

  @Test
  void requestForGameLeavesLineOfUsersAndThenOneOfGamesUnderOneId() {
    Response response = player.get("/games?limit=7", "X-Request-ID", "two-lines").expect(200);

    List<RequestLine> lines = log.awaitRequests(assertHasRequestId(response), 2);

    assertEquals(2, lines.size());
    assertEquals(
        new RequestLine("users", "GET", "/auth", 200, account.name(), "two-lines"), lines.get(0));
    assertTrue(lines.get(1).process().matches("games-[123]"), lines::toString);
    assertEquals(
        new RequestLine(
            lines.get(1).process(), "GET", "/games?limit=7", 200, account.name(), "two-lines"),
        lines.get(1));
  }

  @Test
  void generatedRequestIdIsTheSameInBothLines() {
    String id = assertHasRequestId(player.send("POST", "/games").expect(201));

    assertEquals(
        List.of("GET /auth 200", "POST /games 201"),
        log.awaitRequests(id, 2).stream().map(LogGatewayIT::outcome).toList());
  }

  @Test
  void statusOfTheLineIsThatOfTheAnswer() {
    Response started = player.send("POST", "/games").expect(201);
    String path = started.requiredHeader("Location");
    List<Response> responses =
        List.of(
            player.get(path, "If-None-Match", "*").expect(304),
            player.send("HEAD", path).expect(200),
            player.get("/games?limit=0").expect(400),
            player.get("/games/none").expect(404),
            player.post(path + "/guesses", "{}").expect(422),
            player.post(path + "/guesses", "{}", "If-Match", "\"x\"").expect(412));

    for (Response response : responses) {
      assertEquals(
          response.status(), log.awaitRequests(assertHasRequestId(response), 2).get(1).status());
    }
  }

  /** The order is checked within each process, because Goreman reads each one separately. */
  @Test
  void linesOfEachProcessStandInTheOrderOfRequests() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sent.add(assertHasRequestId(player.get("/games").expect(200)));
    }
    sent.forEach(id -> log.awaitRequests(id, 2));

    Map<String, List<String>> written =
        requestLines().stream()
            .filter(line -> sent.contains(line.requestId()))
            .collect(groupingBy(RequestLine::process, mapping(RequestLine::requestId, toList())));

    assertEquals(Set.of("users", "games-1", "games-2", "games-3"), written.keySet());
    assertEquals(sent, written.get("users"));
    written
        .values()
        .forEach(ids -> assertEquals(sent.stream().filter(ids::contains).toList(), ids));
  }

  @Test
  void consecutiveGameRequestsGoToConsecutiveInstances() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(assertHasRequestId(player.get("/games").expect(200)));
      system.client().get("/health/games").expect(200);
      ids.add(assertHasRequestId(player.send("POST", "/games").expect(201)));
      system.client().get("/openapi/games").expect(200);
      system.client().get("/games").expect(401);
      ids.add(assertHasRequestId(player.get("/games/none").expect(404)));
      player.get("/").expect(200);
      system.client().get("/openapi/games/ui");
    }

    List<Integer> instances = ids.stream().map(this::instance).toList();

    for (int i = 1; i < instances.size(); i++) {
      assertEquals(instances.get(i - 1) % 3 + 1, instances.get(i), instances::toString);
    }
  }

  @Test
  void requestWithoutGoodCredentialsIsSeenByUsersAlone() {
    Client stranger = system.client(Account.fresh());
    List<Response> refusals =
        List.of(
            system.client().get("/games"), stranger.get("/games"), stranger.send("POST", "/games"));
    log.awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);

    for (Response refusal : refusals) {
      String id = assertHasRequestId(refusal.expect(401));
      assertEquals(
          List.of(new RequestLine("users", "GET", "/auth", 401, "-", id)), log.requests(id));
    }
  }

  @Test
  void registrationLeavesOneLineOfUsers() {
    Response response = system.client().register(Account.fresh()).expect(201);
    log.awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);

    List<RequestLine> lines = log.requests(assertHasRequestId(response));

    assertEquals(List.of("POST /users 201"), lines.stream().map(LogGatewayIT::outcome).toList());
    assertEquals("users", lines.get(0).process());
  }

  @Test
  void pageLeavesOneLineOfUsers() {
    Response page = player.get("/").expect(200);
    log.awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);

    assertEquals(
        List.of("GET /auth 200"),
        log.requests(assertHasRequestId(page)).stream().map(LogGatewayIT::outcome).toList());
  }

  @Test
  void noPasswordNorSolutionNorOfferedNameIsInTheLog() {
    Account known = new Account(Account.fresh().name(), "hushhush-registered");
    system.client().register(known).expect(201);
    system.client().register(new Account(".", "hushhush-refused")).expect(422);
    system.client().register(new Account(known.name(), "hushhush-taken")).expect(409);
    system.client().post("/users", "{\"password\": \"hushhush-malformed").expect(400);
    system.client(new Account("hushhush-name", "hushhush-unknown")).get("/games").expect(401);
    system.client(new Account(known.name(), "hushhush-wrong")).get("/games").expect(401);
    Client.of(system.users(1)).as(new Account("hushhush-direct", "x")).get("/auth").expect(401);
    String id = system.client(known).startGame().getString("id");
    GamesDatabase.of(system).setSolution(id, "kayak");
    system.client(known).guess(id, "kayak").expect(200);
    log.awaitRequests(assertHasRequestId(system.client(known).get("/games").expect(200)), 2);

    String written = log.lines().stream().map(LogLine::text).collect(Collectors.joining("\n"));

    assertFalse(written.contains("hushhush"));
    assertFalse(written.contains("kayak"));
    assertFalse(written.contains(known.basic().substring("Basic ".length())));
  }

  @Test
  void noClientCanForgeLine() {
    String forged = "GET /forged 200 0ms somebody forged";
    String encoded = forged.replace(" ", "%20");
    List<URI> addresses =
        List.of(system.gateway(), system.users(1), system.games(1), system.games(2));
    for (URI address : addresses) {
      RawHttp raw = RawHttp.to(address);
      String authorization = "Authorization: " + account.basic();
      String user = "Remote-User: " + account.name();
      raw.ask("GET /games/%0a" + encoded + " HTTP/1.1", authorization, user);
      raw.ask("GET /games/%0d%0a" + encoded + " HTTP/1.1", authorization, user);
      raw.ask("GET /games?x=%0a" + encoded + " HTTP/1.1", authorization, user);
      raw.ask("GET /games/%e2%80%a8" + encoded + " HTTP/1.1", authorization, user);
      raw.ask("GET /games?\u0085\u000b\u000c" + encoded + " HTTP/1.1", authorization, user);
      raw.ask("GET /games HTTP/1.1", authorization, user, "X-Request-ID: x\n" + forged);
      raw.ask("GET /games HTTP/1.1", authorization, user + "\r" + forged);
      raw.ask("GET /games HTTP/1.1", authorization, user + "\u0085" + forged);
      raw.ask("GET /games?" + "x".repeat(5_000) + encoded + " HTTP/1.1", authorization, user);
    }
    log.awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);

    assertTrue(
        requestLines().stream()
            .noneMatch(
                line -> line.target().equals("/forged") || line.requestId().equals("forged")));
    assertTrue(log.lines().stream().map(LogLine::text).noneMatch(text -> text.startsWith(forged)));
  }

  @Test
  void veryLongRequestsLeaveOneLineEach() {
    String query = "?x=" + "y".repeat(5_000);
    Response response = player.get("/games" + query).expect(200);

    List<RequestLine> lines = log.awaitRequests(assertHasRequestId(response), 2);

    assertEquals(2, lines.size());
    assertTrue(lines.get(1).target().startsWith("/games?x=yyy"), lines::toString);
  }

  private int instance(String requestId) {
    String process = log.awaitRequests(requestId, 2).get(1).process();
    return Integer.parseInt(process.substring("games-".length()));
  }

  private List<RequestLine> requestLines() {
    return log.lines().stream().map(LogLine::request).flatMap(Optional::stream).toList();
  }

  private static String outcome(RequestLine line) {
    return line.method() + " " + line.target() + " " + line.status();
  }
}
