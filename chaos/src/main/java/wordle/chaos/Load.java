package wordle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Clients that send requests, each over one connection.
 *
 * @param clients how many
 * @param requests the cycle of requests of each client
 * @param pace from one request of a client to its next one; zero sends the next one as soon as the
 *     reply is there
 * @param obeysRetryAfter whether a client waits after a 503 for as long as Retry-After says
 */
record Load(int clients, List<byte[]> requests, Duration pace, boolean obeysRetryAfter) {

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int LEAST_STEPS = 9;
  private static final int MOST_STEPS = 18;
  private static final double GROWTH = 1.03;

  /** Clients that send the next request as soon as they have a reply. */
  static Load closedLoop(int clients, List<byte[]> requests) {
    return new Load(clients, requests, Duration.ZERO, false);
  }

  /** Clients that send at this rate altogether, in requests a second. */
  static Load paced(int clients, List<byte[]> requests, double rate) {
    return new Load(clients, requests, Duration.ofNanos((long) (clients * 1e9 / rate)), false);
  }

  Load obeyingRetryAfter() {
    return new Load(clients, requests, pace, true);
  }

  /** Runs the load until the rate stops growing, because the JIT compilers are done then. */
  LatencyReport warmUp() {
    double best = 0;
    LatencyReport last = run(STEP);
    for (int i = 1; i < LEAST_STEPS || (i < MOST_STEPS && last.rate() > best * GROWTH); i++) {
      best = last.rate();
      last = run(STEP);
    }
    return last;
  }

  /** Runs the load for this time, from one address. */
  LatencyReport run(Duration time) {
    return run(time, number -> "127.0.0.1");
  }

  /**
   * Runs the load for this time in the calling thread.
   *
   * @param address the loopback address of each client, by its number from 0
   */
  LatencyReport run(Duration time, IntFunction<String> address) {
    try (Selector selector = Selector.open()) {
      return new LoadRun(this, selector, time).from(address);
    } catch (IOException e) {
      throw new UncheckedIOException("The load cannot be sent", e);
    }
  }

  /**
   * When a client sends its next request.
   *
   * @param sent when it sent the last one, by {@link System#nanoTime}
   * @return by the same clock
   */
  long next(Reply reply, long sent) {
    return reply.status() == 503 && obeysRetryAfter
        ? System.nanoTime() + Duration.ofSeconds(Math.max(1, reply.retryAfter())).toNanos()
        : sent + pace.toNanos();
  }
}
