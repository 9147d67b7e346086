package wordle.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A rolling restart from one release to another, under load. Either may be the newer one. */
final class RollScenario {

  /** So few password hashes that each is computed in time while a start needs two cores. */
  private static final int PLAYERS = 3;

  private static final int GAMES_AN_ACCOUNT = 50;
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** The statuses that players provoke; a guess after the end of a game gets 409. */
  private static final Set<Integer> EXPECTED = Set.of(200, 201, 409);

  private final Path clone;
  private final String commit;

  /**
   * A roll of the system in this clone.
   *
   * @param clone the release to begin with, checked out and built
   * @param commit the release to roll to
   */
  RollScenario(Path clone, String commit) {
    this.clone = clone;
    this.commit = commit;
  }

  void run() throws SQLException, IOException, InterruptedException {
    SystemUnderTest system = SystemUnderTest.start(clone);
    List<ProcessHandle> before = system.servers();
    System.out.println("schemas before: " + schemas());
    Population population = new Population(PLAYERS, GAMES_AN_ACCOUNT, PAUSE);
    Waiting.pause(Duration.ofSeconds(5));
    checkOut();
    run(clone.resolve("bin/roll").toString());
    Waiting.pause(Duration.ofSeconds(5));
    System.out.println("schemas after: " + schemas());
    population.report();
    Check.that("no request failed", EXPECTED.containsAll(population.history().statuses().keySet()));
    Check.that("every server was replaced", before.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** On the way back, build results are removed, as docs/upgrading.md says. */
  private void checkOut() throws IOException, InterruptedException {
    boolean back = status("git", "merge-base", "--is-ancestor", commit, "HEAD") == 0;
    run("git", "checkout", "--quiet", "--detach", commit);
    if (back) {
      run("bash", "-c", "rm -rf ./*/target");
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    if (status(command) != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }

  private int status(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).directory(clone.toFile()).inheritIO().start().waitFor();
  }

  private static Map<String, Integer> schemas() throws SQLException {
    Databases databases = new Databases(Settings.data());
    Map<String, Integer> versions = new TreeMap<>();
    for (String file : List.of("users.db", "games.db")) {
      versions.put(file, databases.version(file));
    }
    return versions;
  }
}
