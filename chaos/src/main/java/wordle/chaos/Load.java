package wordle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
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

  /** Runs it for this time, each client from the address of its number, by this thread alone. */
  Tally run(Duration time, IntFunction<String> address) {
    try (Selector selector = Selector.open()) {
      return new Run(this, selector, time).to(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When who had this answer asks again, who asked then. */
  long next(Reply reply, long asked) {
    return reply.status() == 503 && patient
        ? System.nanoTime() + Duration.ofSeconds(Math.max(1, reply.retryAfter())).toNanos()
        : asked + pace.toNanos();
  }
}
