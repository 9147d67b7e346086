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
 * Clients that send one request after the other, reads and writes in turn, while a test does
 * something to the system; and what became of each.
 */
public final class Traffic {

  /** How many send requests at once. */
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
   * @param status 0 where there was no answer
   */
  public record Sent(int client, String method, int status, Duration took) {}

  /** Sends requests until the task has ended, or failed. */
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

  /** The statuses of all requests of a method, each with how often it came. */
  public Map<Integer, Long> statuses(String method) {
    return sent.stream()
        .filter(request -> request.method().equals(method))
        .collect(Collectors.groupingBy(Sent::status, TreeMap::new, Collectors.counting()));
  }

  /** What took so long or longer. */
  public List<Sent> slowerThan(Duration limit) {
    return sent.stream().filter(request -> request.took().compareTo(limit) >= 0).toList();
  }

  /** For the reader of the test's output. */
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
