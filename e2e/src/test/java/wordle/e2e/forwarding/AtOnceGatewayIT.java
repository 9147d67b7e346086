package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.http.UnfinishedRequest;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;

/** Limits of concurrent requests, and the rejection of requests above them. */
class AtOnceGatewayIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Enough for a measurable time at 500 rejections a second. */
  private static final int REFUSALS = 300;

  /** The least time for all but the first, less rounding by nginx. */
  private static final Duration LEAST_TIME = Duration.ofMillis(550);

  private static final Reply VERIFIED = Reply.of(200, "{}", "Remote-User", "Someone");
  private static final Reply DONE = Reply.of(200, "{}");

  /**
   * Each of the two Games has three slots, and a second upstream entry adds one for four workers.
   */
  private static final int GAMES_MAX_CONCURRENCY = 4;

  private static final int OF_BOTH_GAMES = 2 * GAMES_MAX_CONCURRENCY;
  private static final int USERS_MAX_CONCURRENCY = OF_BOTH_GAMES;

  private final CountDownLatch work = new CountDownLatch(1);
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private RunningGateway gateway;
  private RecordingService users;
  private RecordingService games1;
  private RecordingService games2;

  @BeforeEach
  void start() {
    gateway =
        RunningGateway.start(
            new Formation(1, 2),
            Map.of(
                "USERS_MAX_CONCURRENCY", Integer.toString(USERS_MAX_CONCURRENCY),
                "GAMES_MAX_CONCURRENCY", Integer.toString(GAMES_MAX_CONCURRENCY)));
    users = new RecordingService(gateway.ports().users(1), VERIFIED);
    games1 = new RecordingService(gateway.ports().games(1), DONE);
    games2 = new RecordingService(gateway.ports().games(2), DONE);
  }

  @AfterEach
  void stop() {
    work.countDown();
    clients.shutdown();
    gateway.close();
    Stream.of(users, games1, games2).forEach(RecordingService::close);
  }

  @Test
  void requestsAboveTheLimitOfGamesGet503AndReachNoInstance() {
    Stream.of(games1, games2).forEach(games -> games.answerWith(this::work));
    List<CompletableFuture<Response>> admitted = send(OF_BOTH_GAMES, "POST", "/games");
    await(() -> atGames() == OF_BOTH_GAMES);

    for (int i = 0; i < 5; i++) {
      assertProblem(503, "unavailable", player().send("POST", "/games"));
      assertProblem(503, "unavailable", player().get("/games"));
    }

    assertEquals(OF_BOTH_GAMES, atGames());
    work.countDown();
    admitted.forEach(response -> response.join().expect(200));
    player().send("POST", "/games").expect(200);
    await(this::logTellsOfRefusals);
    assertTrue(linesOfRefusals() < 10);
  }

  @Test
  void requestsAboveTheLimitOfUsersGet503AndOpenFilesAreServed() {
    users.answerWith(this::work);
    List<CompletableFuture<Response>> admitted = send(USERS_MAX_CONCURRENCY, "GET", "/games");
    await(() -> users.received().size() == USERS_MAX_CONCURRENCY);

    assertProblem(503, "unavailable", player().get("/games"));
    assertProblem(503, "unavailable", player().register(Account.fresh()));
    player().get("/register").expect(200);

    assertEquals(USERS_MAX_CONCURRENCY, users.received().size());
    assertEquals(0, atGames());
    users.answerWith(VERIFIED);
    work.countDown();
    admitted.forEach(response -> response.join().expect(200));
  }

  @Test
  void rejectionsAreSentAtABoundedRate() {
    users.answerWith(this::work);
    List<CompletableFuture<Response>> admitted = send(USERS_MAX_CONCURRENCY, "GET", "/games");
    await(() -> users.received().size() == USERS_MAX_CONCURRENCY);

    long start = System.nanoTime();
    send(REFUSALS, "GET", "/games")
        .forEach(response -> assertProblem(503, "unavailable", response.join()));
    Duration all = Duration.ofNanos(System.nanoTime() - start);

    assertTrue(all.compareTo(LEAST_TIME) >= 0, "all refused within " + all);
    users.answerWith(VERIFIED);
    work.countDown();
    admitted.forEach(response -> response.join().expect(200));
  }

  /**
   * nginx counts slots in memory that workers share, and does not return the slots of a killed
   * worker.
   */
  @Test
  void slotsOfAKilledWorkerAreFreed() {
    users.answerWith(this::work);
    send(USERS_MAX_CONCURRENCY, "GET", "/games");
    await(() -> users.received().size() == USERS_MAX_CONCURRENCY);

    gateway.workers().forEach(ProcessHandle::destroyForcibly);

    users.answerWith(VERIFIED);
    work.countDown();
    await(this::playerIsAnswered);
    send(USERS_MAX_CONCURRENCY, "GET", "/games").forEach(response -> response.join().expect(200));
  }

  @Test
  void slowRequestsOccupyNoSlot() {
    List<UnfinishedRequest> slow =
        IntStream.range(0, 2 * USERS_MAX_CONCURRENCY)
            .mapToObj(i -> UnfinishedRequest.post(gateway.address(), "/users", 100))
            .toList();

    send(USERS_MAX_CONCURRENCY, "POST", "/games").forEach(response -> response.join().expect(200));

    slow.forEach(UnfinishedRequest::close);
  }

  private List<CompletableFuture<Response>> send(int count, String method, String path) {
    List<CompletableFuture<Response>> responses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      responses.add(CompletableFuture.supplyAsync(() -> player().send(method, path), clients));
    }
    return responses;
  }

  private Client player() {
    return Client.of(gateway.address()).as(new Account("someone", "correct horse battery"));
  }

  private boolean playerIsAnswered() {
    try {
      return player().get("/games").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private int atGames() {
    return games1.received().size() + games2.received().size();
  }

  /** Blocks until the test continues, then answers that the user is verified. */
  private void work(HttpExchange exchange) throws IOException {
    try {
      work.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    VERIFIED.to(exchange);
  }

  private boolean logTellsOfRefusals() {
    return linesOfRefusals() > 0;
  }

  private long linesOfRefusals() {
    try (Stream<String> lines = Files.lines(gateway.log())) {
      return lines.filter(line -> line.contains(" requests rejected, the last one: ")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    Waiting.until(TIMEOUT, condition, () -> "what the test waits for");
  }
}
