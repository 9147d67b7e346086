package wordle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong passwords and registrations from many addresses, beside players with verified passwords.
 */
final class HashFloodScenario {

  private static final int PLAYERS = 16;
  private static final int ATTACKERS = 128;
  private static final int ADDRESSES = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration LEAD = Duration.ofSeconds(3);

  /** The attack begins before a round and ends after it. */
  private static final Duration ATTACK = ROUND.plus(LEAD).plusSeconds(1);

  private static final double LEAST_RATE = 0.8;

  private final List<byte[]> requests = Requests.ofPlayers();

  void run() {
    System.out.println("warm-up: " + Load.closedLoop(PLAYERS, requests).warmUp());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      LatencyReport alone =
          LatencyReport.print("alone", Load.closedLoop(PLAYERS, requests).run(ROUND));
      LatencyReport attacked = LatencyReport.print("attacked", attacked());
      ratios.add(attacked.rate() / alone.rate());
    }
    System.out.printf(
        "attacked divided by alone, median of %d rounds: %.2f%n", ROUNDS, Median.of(ratios));
    Check.that("verified players keep 80 % of their rate", Median.of(ratios) >= LEAST_RATE);
  }

  private LatencyReport attacked() {
    CompletableFuture<LatencyReport> attack =
        CompletableFuture.supplyAsync(HashFloodScenario::attack);
    CompletableFuture<LatencyReport> newUser =
        CompletableFuture.supplyAsync(HashFloodScenario::register);
    Waiting.pause(LEAD);
    LatencyReport players = Load.closedLoop(PLAYERS, requests).run(ROUND);
    System.out.println("  the attack: " + attack.join());
    System.out.println("  registrations from another address: " + newUser.join());
    return players;
  }

  private static LatencyReport attack() {
    return Load.closedLoop(ATTACKERS, attacks()).run(ATTACK, HashFloodScenario::address);
  }

  /** Registrations of one client, which need one hash each, as a first login does. */
  private static LatencyReport register() {
    return Load.closedLoop(1, registrations(100))
        .obeyingRetryAfter()
        .run(ATTACK, number -> "127.0.3.1");
  }

  private static String address(int number) {
    return "127.0.2." + (1 + number % ADDRESSES);
  }

  /** All names differ, so that no limit of a name applies. */
  private static List<byte[]> attacks() {
    List<byte[]> attacks = registrations(1000);
    for (int i = 0; i < 1000; i++) {
      attacks.add(
          2 * i,
          Requests.get("/games", Requests.credentials(Requests.newName(), "a wrong guess" + i)));
    }
    return attacks;
  }

  private static List<byte[]> registrations(int count) {
    List<byte[]> registrations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      registrations.add(Requests.registration(Requests.newName()));
    }
    return registrations;
  }
}
