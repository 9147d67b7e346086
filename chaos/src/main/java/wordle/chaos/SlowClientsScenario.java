package wordle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hundreds of connections that carry a byte a second, which must not affect normal clients. */
final class SlowClientsScenario {

  private static final int SLOW = 500;
  private static final int NORMAL = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(8);

  /** The least share of the rate without slow clients. */
  private static final double LEAST_RATE = 0.9;

  private final List<byte[]> requests = Requests.ofPlayers();

  void run() {
    String credentials = Requests.newPlayer();
    System.out.println("warm-up: " + Load.closedLoop(NORMAL, requests).warmUp());
    List<Double> rates = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      LatencyReport alone =
          LatencyReport.print("alone", Load.closedLoop(NORMAL, requests).run(ROUND));
      LatencyReport beside;
      try (SlowClients slow = new SlowClients(SLOW, credentials)) {
        beside =
            LatencyReport.print(
                "beside " + SLOW + " slow clients", Load.closedLoop(NORMAL, requests).run(ROUND));
        System.out.println("  slow connections that the gateway closed: " + slow.reopened());
      }
      rates.add(beside.rate() / alone.rate());
      tails.add(beside.percentile(0.99) / alone.percentile(0.99));
      Check.that("no request of normal clients fails", beside.failures() + beside.count(503) == 0);
    }
    System.out.printf(
        "beside divided by alone, median of %d rounds: rate %.2f, p99 %.2f%n",
        ROUNDS, Median.of(rates), Median.of(tails));
    Check.that("normal clients keep 90 % of their rate", Median.of(rates) >= LEAST_RATE);
  }
}
