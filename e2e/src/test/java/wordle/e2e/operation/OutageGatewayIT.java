package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.http.UnfinishedRequest;
import wordle.testing.process.Command;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;
import wordle.testing.system.Instance;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.Traffic;

/**
 * Outages of instances of one system. A start is expensive, so the tests share the system, and the
 * test that restarts it is the last.
 */
@TestMethodOrder(OrderAnnotation.class)
@Tag("alone")
@Tag("slow")
class OutageGatewayIT {

  private static final String BODY =
      "{\"username\": \"%s\", \"password\": \"in flight when the end came\"}";

  private static RunningSystem system;
  private static Account account;
  private static String game;

  private Client player;

  @BeforeAll
  static void start() {
    system = RunningSystem.start(new Formation(1, 2));
    account = system.newAccount();
    Client player = system.client(account);
    game = "/games/" + player.startGame().getString("id");
    player.post(game + "/guesses", "{\"guess\": \"crane\"}").expect(200);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @BeforeEach
  void logIn() {
    player = system.client(account);
  }

  @AfterEach
  void awaitRecovery() {
    system.awaitReady();
    player.get(game).expect(200);
  }

  @Test
  @Order(1)
  void readsSucceedWhileOneInstanceIsDown() throws InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    AtomicBoolean reading = new AtomicBoolean(true);
    Thread reader =
        new Thread(
            () -> {
              while (reading.get()) {
                statuses.add(player.get(game).status());
              }
            });
    reader.start();

    Instance.without(List.of(system.gamesInstance(2)), this::useTheOtherInstance);
    reading.set(false);
    reader.join();

    assertEquals(Set.of(200), Set.copyOf(statuses));
  }

  /**
   * A request whose connection was refused is retried at another instance, also a POST, because
   * nothing was sent.
   */
  private void useTheOtherInstance() {
    for (int i = 0; i < 20; i++) {
      player.send("POST", "/games").expect(201);
      player.get("/games").expect(200);
      system.client().get("/health/games").expect(200);
    }
  }

  @Test
  @Order(2)
  void withoutInstancesOfGamesOnlyGamesIsUnavailable() {
    Instance.without(
        List.of(system.gamesInstance(1), system.gamesInstance(2)),
        () -> {
          for (int i = 0; i < 3; i++) {
            assertUnavailable(player.get(game));
            assertUnavailable(player.send("POST", "/games"));
            assertUnavailable(player.post(game + "/guesses", "{\"guess\":\"crane\"}"));
          }
          assertUnavailable(system.client().get("/health/games"));
          assertUnavailable(system.client().get("/openapi/games"));
          assertProblem(401, "unauthenticated", system.client().get("/games"));
          assertProblem(404, "not-found", player.get("/nothing"));
          system.client().get("/health/users").expect(200);
          system.client().get("/openapi/users").expect(200);
          system.client().register(Account.fresh()).expect(201);
          player.get("/").expect(200);
        });
  }

  @Test
  @Order(3)
  void openPathsWorkWithoutUsers() {
    Instance.without(
        List.of(system.usersInstance(1)),
        () -> {
          for (String path : List.of(game, "/games", "/", "/nothing")) {
            assertUnavailable(player.get(path));
          }
          assertUnavailable(player.send("POST", "/games"));
          assertUnavailable(system.client().register(Account.fresh()));
          assertUnavailable(system.client().get("/health/users"));
          assertUnavailable(system.client().get("/openapi/users"));
          for (String path :
              List.of("/register", "/favicon.ico", "/health/games", "/openapi/games")) {
            system.client().get(path).expect(200);
          }
        });
  }

  @Test
  @Order(4)
  void noGameIsLostWhenAllInstancesAreKilled() {
    Response before = player.get(game);
    system.usersInstance(1).kill();
    system.gamesInstance(1).kill();
    system.gamesInstance(2).kill();

    system.awaitReady();

    assertEquals(before.text(), player.get(game).expect(200).text());
  }

  @Test
  @Order(5)
  void rollRestartsEveryServerAndFailsNoRequest() {
    List<Long> before = servers();

    Traffic traffic = Traffic.during(system, this::roll);

    System.out.println("A roll: " + traffic);
    assertOnlyHashesTimedOut(traffic, "GET", 200);
    assertOnlyHashesTimedOut(traffic, "POST", 201);
    assertTrue(Collections.disjoint(before, servers()));
  }

  /**
   * A restarted Users computes each client's hash again. On two cores that also start a server, a
   * client's first hash may take longer than the gateway waits: 503 for each request of the client
   * until then, of which there are few.
   */
  private static void assertOnlyHashesTimedOut(Traffic traffic, String method, int expected) {
    Map<Integer, Long> statuses = traffic.statuses(method);
    assertTrue(Set.of(expected, 503).containsAll(statuses.keySet()), traffic::toString);
    assertTrue(statuses.getOrDefault(503, 0L) <= 2 * Traffic.CLIENTS, traffic::toString);
  }

  private List<Long> servers() {
    return Stream.of(system.usersInstance(1), system.gamesInstance(1), system.gamesInstance(2))
        .map(Instance::pid)
        .toList();
  }

  private void roll() {
    try {
      Command.Outcome outcome = system.command("bin/roll").run();
      assertEquals(0, outcome.status(), outcome::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(6)
  void anotherFormationAnswersAsBeforeOnTheSameData() {
    String state = player.get(game).expect(200).text();
    String list = player.get("/games?limit=100").expect(200).text();

    stopWithRequestInFlight();
    system = RunningSystem.start(new Formation(2, 1), system.data());
    player = system.client(account);

    assertEquals(state, player.get(game).expect(200).text());
    assertEquals(list, player.get("/games?limit=100").expect(200).text());
    assertProblem(409, "username-taken", system.client().register(account));
  }

  @Test
  @Order(7)
  void severalUsersShareTheVerification() {
    Set<String> processes = new HashSet<>();
    // The gateway may avoid an instance for some seconds after it was restarted.
    Waiting.until(
        Duration.ofSeconds(30),
        () -> {
          Response response = player.get("/games").expect(200);
          processes.add(
              system.log().awaitRequests(assertHasRequestId(response), 2).get(0).process());
          return processes.containsAll(Set.of("users-1", "users-2"));
        },
        () -> "verification by both instances, not only " + processes);
  }

  @Test
  @Order(8)
  void databasesAreWhereTheyWereAskedFor() throws IOException {
    try (var files = Files.list(system.data())) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertTrue(names.containsAll(Set.of("users.db", "games.db")), names::toString);
    }
  }

  /** A request whose head the gateway has read before the signal is still served. */
  private static void stopWithRequestInFlight() {
    String body = BODY.formatted(Account.fresh().name());
    try (UnfinishedRequest request =
        UnfinishedRequest.post(system.gateway(), "/users", body.length())) {
      long start = System.nanoTime();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(system::close);
      request.awaitNoneAfterIt();
      assertEquals("HTTP/1.1 201 Created", request.finish(body));
      stop.join();
      System.out.printf("A stop: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static void assertUnavailable(Response response) {
    assertProblem(503, "unavailable", response);
  }
}
