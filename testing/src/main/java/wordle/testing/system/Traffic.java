package wordle.testing.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wordle.testing.http.Client;

/**
 * Clients that alternately read and write while a test changes the system, and the outcomes of
 * their requests.
 */
public final class Traffic {

  /** The number of concurrent clients. */
  public static final int CLIENTS = 3;

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean going = true;

  private Traffic() {}

  /**
   * A request that has ended.
   *
   * @param client which of the clients sent it
   * @param status 0 where there was no response
   */
  public record Sent(int client, String method, int status, Duration took) {}

  /** Sends requests until the task ends or fails. */
  public static Traffic during(RunningSystem system, Runnable task) {
    Traffic traffic = new Traffic();
    IntStream.range(0, CLIENTS).forEach(number -> traffic.start(number, system.newPlayer()));
    try {
      task.run();
    } finally {
      traffic.end();
    }
    return traffic;
  }

  /** The number of responses of each status to requests of a method. */
  public Map<Integer, Long> statuses(String method) {
    return sent.stream()
        .filter(request -> request.method().equals(method))
        .collect(Collectors.groupingBy(Sent::status, TreeMap::new, Collectors.counting()));
  }

  /** The requests that took at least this long. */
  public List<Sent> slowerThan(Duration limit) {
    return sent.stream().filter(request -> request.took().compareTo(limit) >= 0).toList();
  }

  /** A summary for the output of a test. */
  @Override
  public String toString() {
    Collection<Duration> times = sent.stream().map(Sent::took).toList();
    return "%d requests, GET %s, POST %s, the slowest %d ms"
        .formatted(
            sent.size(),
            statuses("GET"),
            statuses("POST"),
            times.stream().mapToLong(Duration::toMillis).max().orElse(0));
  }

  private void start(int number, Client player) {
    Thread thread = new Thread(() -> send(number, player), "traffic " + number);
    threads.add(thread);
    thread.start();
  }

  private void send(int number, Client player) {
    while (going) {
      send(number, player, "GET");
      send(number, player, "POST");
    }
  }

  private void send(int number, Client player, String method) {
    long start = System.nanoTime();
    int status = status(player, method);
    sent.add(new Sent(number, method, status, Duration.ofNanos(System.nanoTime() - start)));
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private static int status(Client player, String method) {
    try {
      return player.send(method, "/games").status();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private void end() {
    going = false;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before all requests had ended", e);
    }
  }
}
