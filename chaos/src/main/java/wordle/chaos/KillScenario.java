package wordle.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Kills one process at random, or all at once, by SIGKILL, again and again. */
final class KillScenario {

  private static final int KILLS_PER_KILL_OF_ALL = 10;

  private final SystemUnderTest system;
  private final Population population = new Population(Duration.ZERO);
  private final List<Long> outages = new ArrayList<>();
  private final Map<String, Integer> killed = new TreeMap<>();

  KillScenario(SystemUnderTest system) {
    this.system = system;
  }

  void run(int kills) throws SQLException {
    for (int i = 1; i <= kills; i++) {
      Waiting.pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(500, 4000)));
      long start = System.nanoTime();
      String victim = i % KILLS_PER_KILL_OF_ALL == 0 ? killAll() : killOne();
      system.awaitReady();
      long millis = (System.nanoTime() - start) / 1_000_000;
      outages.add(millis);
      population.check();
      System.out.printf(
          "%d of %d: killed %s, all ready after %.1f s; %s%n",
          i, kills, victim, millis / 1000.0, population.history().summary());
    }
    report();
  }

  private String killOne() {
    List<ProcessHandle> family = system.family();
    ProcessHandle victim = family.get(ThreadLocalRandom.current().nextInt(family.size()));
    String name = SystemUnderTest.name(victim);
    victim.destroyForcibly();
    if (name.equals("goreman") || name.equals("bin/start")) {
      // All other processes end with these two, some of them gracefully.
      system.awaitEnd(family);
    }
    killed.merge(name, 1, Integer::sum);
    return name;
  }

  /** Has the effect of a power failure, except on the disk. */
  private String killAll() {
    List<ProcessHandle> family = system.family();
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
