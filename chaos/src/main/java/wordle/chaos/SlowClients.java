package wordle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hundreds of connections on which a byte a second goes, beside others who must not notice. */
final class SlowClients {

  private static final int SLOW = 500;
  private static final int OTHERS = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final double NOTICEABLE = 0.9; // of the throughput without them

  private final List<byte[]> requests = Requests.ofPlayers();

  void run() {
    String credentials = Requests.newPlayer();
    System.out.println("warming up: " + Load.closed(OTHERS, requests).warmUp());
    List<Double> rates = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Tally alone = Tally.say("alone", Load.closed(OTHERS, requests).run(ROUND));
      Tally beside;
      try (Crowd crowd = new Crowd(SLOW, credentials)) {
        beside = Tally.say("beside " + SLOW, Load.closed(OTHERS, requests).run(ROUND));
        System.out.println("  of which the gateway has cut off " + crowd.reopened());
      }
      rates.add(beside.rate() / alone.rate());
      tails.add(beside.within(0.99) / alone.within(0.99));
      Promise.holds("nobody fails", beside.broken() + beside.count(503) == 0);
    }
    System.out.printf(
        "beside by alone, median of %d rounds: throughput %.2f, p99 %.2f%n",
        ROUNDS, Median.of(rates), Median.of(tails));
    Promise.holds("others do not notice", Median.of(rates) >= NOTICEABLE);
  }
}
