package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/**
 * The effect of a hanging instance on clients. All instances are fakes; the others answer at once,
 * so that a busy machine does not make them look hung.
 */
class HangingGatewayIT {

  private static final Reply VERIFIED = Reply.of(200, "{}", "Remote-User", "Someone");
  private static final Reply DONE = Reply.of(200, "{}");

  /** Several rounds over three instances. */
  private static final int REQUESTS = 12;

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<AutoCloseable> started = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    end.countDown();
    for (AutoCloseable one : started) {
      one.close();
    }
  }

  @Test
  void readIsServedByAnotherInstanceAfterOneTimeout() {
    Ports ports = start(new Formation(1, 3));
    listen(ports.users(1), VERIFIED);
    RecordingService hung = listen(ports.games(1), this::say);
    listen(ports.games(2), DONE);
    listen(ports.games(3), DONE);

    List<Integer> statuses = statuses(player(ports), "GET", "/games");

    assertEquals(List.of(), otherThan(200, statuses));
    assertEquals(1, hung.received().size());
  }

  @Test
  void onlyTheWriteOfTheHangingInstanceFailsAndIsNotRetried() {
    Ports ports = start(new Formation(1, 3));
    listen(ports.users(1), VERIFIED);
    RecordingService hung = listen(ports.games(1), this::say);
    RecordingService second = listen(ports.games(2), DONE);
    RecordingService third = listen(ports.games(3), DONE);

    List<Integer> statuses = statuses(player(ports), "POST", "/games");

    assertEquals(List.of(504), otherThan(200, statuses));
    assertEquals(1, hung.received().size());
    assertEquals(REQUESTS - 1, second.received().size() + third.received().size());
  }

  @Test
  void hangingUsersFailsNoRequestAndIsTriedOnce() {
    Ports ports = start(new Formation(2, 1));
    RecordingService hung = listen(ports.users(1), this::say);
    listen(ports.users(2), VERIFIED);
    RecordingService games = listen(ports.games(1), DONE);

    List<Integer> statuses = statuses(player(ports), "POST", "/games");

    assertEquals(List.of(), otherThan(200, statuses));
    assertEquals(1, hung.received().size());
    assertEquals(REQUESTS, games.received().size());
  }

  @Test
  void nothingIsProcessedWhileTheOnlyUsersHangsAndAllIsServedAfterwards() {
    Ports ports = start(new Formation(1, 1));
    RecordingService users = listen(ports.users(1), this::say);
    RecordingService games = listen(ports.games(1), DONE);
    Client player = player(ports);

    long start = System.nanoTime();
    Response refused = player.send("POST", "/games");
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    users.answerWith(VERIFIED);

    assertProblem(503, "unavailable", refused);
    assertEquals(List.of(), games.received());
    assertTrue(waited.compareTo(Duration.ofSeconds(2)) >= 0, waited::toString);
    assertEquals(List.of(), otherThan(200, statuses(player, "POST", "/games")));
  }

  private Ports start(Formation formation) {
    RunningGateway gateway = RunningGateway.start(formation);
    started.add(gateway);
    return gateway.ports();
  }

  private RecordingService listen(int port, Reply reply) {
    RecordingService service = new RecordingService(port, reply);
    started.add(service);
    return service;
  }

  /** Blocks until the end of the test. */
  private void say(HttpExchange nothing) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    nothing.close();
  }

  private static Client player(Ports ports) {
    return Client.of(URI.create("http://127.0.0.1:" + ports.gateway()))
        .as(new Account("someone", "correct horse battery"));
  }

  private static List<Integer> statuses(Client player, String method, String path) {
    return IntStream.range(0, REQUESTS).mapToObj(i -> player.send(method, path).status()).toList();
  }

  private static List<Integer> otherThan(int status, List<Integer> statuses) {
    return statuses.stream().filter(one -> one != status).toList();
  }
}
