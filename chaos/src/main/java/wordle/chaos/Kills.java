package wordle.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** kill -9 of one process at random, or of all at once, again and again. */
final class Kills {

  private final Wordle wordle;
  private final Population population = new Population(Duration.ZERO);
  private final List<Long> outages = new ArrayList<>();
  private final Map<String, Integer> killed = new TreeMap<>();

  Kills(Wordle wordle) {
    this.wordle = wordle;
  }

  void run(int kills) throws SQLException {
    for (int i = 1; i <= kills; i++) {
      Waiting.pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(500, 4000)));
      long start = System.nanoTime();
      String victim = i % 10 == 0 ? killAll() : killOne();
      wordle.awaitReady();
      long millis = (System.nanoTime() - start) / 1_000_000;
      outages.add(millis);
      population.check();
      System.out.printf(
          "%d of %d: killed %s, all ready after %.1f s; %s%n",
          i, kills, victim, millis / 1000.0, population.ledger().summary());
    }
    report();
  }

  private String killOne() {
    List<ProcessHandle> family = wordle.family();
    ProcessHandle victim = family.get(ThreadLocalRandom.current().nextInt(family.size()));
    String name = Wordle.name(victim);
    victim.destroyForcibly();
    if (name.equals("goreman") || name.equals("bin/start")) {
      // The others end with these two, some in good order.
      wordle.awaitEnd(family);
    }
    killed.merge(name, 1, Integer::sum);
    return name;
  }

  /** As a power cut does, but for the disk: whoever is started meanwhile too. */
  private String killAll() {
    List<ProcessHandle> family = wordle.family();
    family.forEach(ProcessHandle::destroyForcibly);
    killed.merge("all at once", 1, Integer::sum);
    return "all " + family.size() + " processes";
  }

  private void report() throws SQLException {
    List<Long> sorted = outages.stream().sorted().toList();
    System.out.println("kills survived: " + sorted.size() + " " + killed);
    System.out.printf(
        "all ready again after: median %.1f s, at most %.1f s%n",
        sorted.get(sorted.size() / 2) / 1000.0, sorted.get(sorted.size() - 1) / 1000.0);
    population.report();
  }
}
