package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Problems;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.Formation;

/** The rate limit of failed authentications delays their clients and no others. */
class RefusalRateGatewayIT {

  private static final Account OWNER = new Account("someone", "correct horse battery");
  private static final Account THIEF = new Account("someone", "another horse battery");

  private static final Reply VERIFIED = Reply.of(200, "{}", "Remote-User", "Someone");

  /** The burst that is not delayed, see {@code snippets/server/auth-rate-limit.conf}. */
  private static final int AT_ONCE = 10;

  private static final int A_SECOND = 5;
  private static final int WAITING = 10;

  /** The burst that is delayed, see the same file. */
  private static final int MAY_WAIT = 200;

  private final ExecutorService clients = Executors.newCachedThreadPool();
  private RunningGateway gateway;
  private RecordingService users;
  private RecordingService games;

  @BeforeEach
  void start() {
    gateway =
        RunningGateway.start(
            new Formation(1, 1), Map.of("AUTH_FAILURES_PER_SECOND", Integer.toString(A_SECOND)));
    users = new RecordingService(gateway.ports().users(1), RefusalRateGatewayIT::judge);
    games = new RecordingService(gateway.ports().games(1), Reply.of(200, "{}"));
  }

  @AfterEach
  void stop() {
    clients.shutdown();
    gateway.close();
    Stream.of(users, games).forEach(RecordingService::close);
  }

  @Test
  void rejectionsAboveTheRateAreDelayedWhileVerifiedUsersAreServed() {
    long start = System.nanoTime();
    List<CompletableFuture<Response>> refusals = guess(AT_ONCE + WAITING);

    for (int i = 0; i < 20; i++) {
      player(OWNER).get("/games").expect(200);
    }

    long waiting = refusals.stream().filter(refusal -> !refusal.isDone()).count();
    assertTrue(waiting > 0, "The rejections were not delayed");
    refusals.forEach(refusal -> assertProblem(401, "unauthenticated", refusal.join()));
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds >= (WAITING - 1.0) / A_SECOND, () -> seconds + " s");
  }

  @Test
  void registrationsAboveTheRateAreDelayedByTheGateway() {
    users.answerWith(Reply.of(201, "{}"));
    long start = System.nanoTime();

    List<CompletableFuture<Response>> registrations =
        send(AT_ONCE + WAITING, () -> Client.of(gateway.address()).register(Account.fresh()));
    registrations.get(0).join().expect(201);
    player(OWNER).get("/register").expect(200);

    assertTrue(users.received().size() < AT_ONCE + WAITING, "No registration was delayed");
    registrations.forEach(response -> response.join().expect(201));
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds >= (WAITING - 1.0) / A_SECOND, () -> seconds + " s");
  }

  @Test
  void requestsBeyondTheQueueGet429() {
    users.answerWith(Reply.of(201, "{}"));
    RawHttp raw = RawHttp.to(gateway.address());

    List<Response> responses =
        send(
                AT_ONCE + MAY_WAIT + 20,
                () -> raw.ask("POST /users HTTP/1.1", "Content-Type: application/json"))
            .stream()
            .map(CompletableFuture::join)
            .flatMap(Optional::stream)
            .toList();

    List<Response> refusals =
        responses.stream().filter(response -> response.status() != 201).toList();
    assertFalse(refusals.isEmpty(), "All requests were queued");
    refusals.forEach(refusal -> assertProblem(429, "too-many-requests", refusal));
  }

  private List<CompletableFuture<Response>> guess(int count) {
    return send(count, () -> player(THIEF).get("/games"));
  }

  private <T> List<CompletableFuture<T>> send(int count, Supplier<T> request) {
    return IntStream.range(0, count)
        .mapToObj(i -> CompletableFuture.supplyAsync(request, clients))
        .toList();
  }

  private Client player(Account account) {
    return Client.of(gateway.address()).as(account);
  }

  private static void judge(HttpExchange question) throws IOException {
    boolean right = OWNER.basic().equals(question.getRequestHeaders().getFirst("Authorization"));
    Reply refused = Reply.of(401, "{}", "WWW-Authenticate", Problems.CHALLENGE);
    (right ? VERIFIED : refused).to(question);
  }
}
