package wordle.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Wrong passwords and registrations from many addresses, beside players who are verified. */
final class HashFlood {

  private static final int PLAYERS = 16;
  private static final int ATTACKERS = 128;
  private static final int ADDRESSES = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration ATTACK = ROUND.plus(BEFORE).plusSeconds(1);
  private static final double KEPT = 0.8;

  private final List<byte[]> requests = Requests.ofPlayers();

  void run() {
    System.out.println("warming up: " + Load.closed(PLAYERS, requests).warmUp());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Tally alone = Tally.say("alone", Load.closed(PLAYERS, requests).run(ROUND));
      Tally attacked = Tally.say("attacked", attacked());
      ratios.add(attacked.rate() / alone.rate());
    }
    System.out.printf("attacked by alone, median of %d rounds: %.2f%n", ROUNDS, Median.of(ratios));
    Promise.holds(
        "players who are verified keep 80 % of their throughput", Median.of(ratios) >= KEPT);
  }

  /** Of players, while the attack has begun before and goes on after. */
  private Tally attacked() {
    CompletableFuture<Tally> attack = CompletableFuture.supplyAsync(HashFlood::attack);
    CompletableFuture<Tally> newcomer = CompletableFuture.supplyAsync(HashFlood::register);
    Waiting.pause(BEFORE);
    Tally players = Load.closed(PLAYERS, requests).run(ROUND);
    System.out.println("  the attack: " + attack.join());
    System.out.println("  a newcomer, one hash each: " + newcomer.join());
    return players;
  }

  private static Tally attack() {
    return Load.closed(ATTACKERS, attacks()).run(ATTACK, HashFlood::attacker);
  }

  /** What a player who is not verified yet needs, too: one hash after the other. */
  private static Tally register() {
    return Load.closed(1, registrations(100)).patiently().run(ATTACK, number -> "127.0.3.1");
  }

  private static String attacker(int number) {
    return "127.0.2." + (1 + number % ADDRESSES);
  }

  /** Names that differ, so that no limit of a name helps. */
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
