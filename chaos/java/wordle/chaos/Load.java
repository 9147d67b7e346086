package wordle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/**
 * Clients that ask again as soon as they are answered, or at a pace, each over a connection of its
 * own.
 *
 * @param requests what each of them asks in turn
 * @param pace from one request of a client to its next, zero for none
 * @param patient whether who is refused waits for as long as Retry-After says
 */
record Load(int clients, List<byte[]> requests, Duration pace, boolean patient) {

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int LEAST_STEPS = 9;
  private static final int MOST_STEPS = 18;
  private static final double GROWTH = 1.03;

  static Load closed(int clients, List<byte[]> requests) {
    return new Load(clients, requests, Duration.ZERO, false);
  }

  /** So many requests a second by all of them together. */
  static Load paced(int clients, List<byte[]> requests, double rate) {
    return new Load(clients, requests, Duration.ofNanos((long) (clients * 1e9 / rate)), false);
  }

  Load patiently() {
    return new Load(clients, requests, pace, true);
  }

  /** Runs it until the servers have compiled what it needs: their throughput grows no more. */
  Tally warmUp() {
    double best = 0;
    Tally last = run(STEP);
    for (int i = 1; i < LEAST_STEPS || i < MOST_STEPS && last.rate() > best * GROWTH; i++) {
      best = last.rate();
      last = run(STEP);
    }
    return last;
  }

  /** Runs it for this time, from one address. */
  Tally run(Duration time) {
    return run(time, number -> "127.0.0.1");
  }

  /** Runs it for this time, each client from the address of its number. */
  Tally run(Duration time, IntFunction<String> address) {
    long end = System.nanoTime() + time.toNanos();
    List<Tally> tallies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Tally tally = new Tally(time);
      String from = address.apply(i);
      Thread thread = new Thread(() -> ask(from, tally, end));
      tallies.add(tally);
      threads.add(thread);
      thread.start();
    }
    threads.forEach(Load::join);
    return tallies.stream().reduce(new Tally(time), Tally::plus);
  }

  private void ask(String from, Tally tally, long end) {
    int next = ThreadLocalRandom.current().nextInt(requests.size());
    try (Connection connection = new Connection(from)) {
      waitAtRandom();
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        Reply reply = connection.send(requests.get(next++ % requests.size()));
        tally.add(reply, System.nanoTime() - start);
        pauseAfter(reply, start);
      }
    }
  }

  /** So that they do not all begin at once. */
  private void waitAtRandom() {
    Waiting.pause(Duration.ofNanos(ThreadLocalRandom.current().nextLong(pace.toNanos() + 1)));
  }

  private void pauseAfter(Reply reply, long start) {
    if (reply.status() == 503 && patient) {
      Waiting.pause(Duration.ofSeconds(Math.max(1, reply.retryAfter())));
    } else if (!pace.isZero()) {
      long left = start + pace.toNanos() - System.nanoTime();
      Waiting.pause(Duration.ofNanos(Math.max(0, left)));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
