package wordle.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From a release that knows less of the schema to this one, as a person does it, under load. */
final class Roll {

  private static final Duration PAUSE = Duration.ofMillis(10);

  /** What players expect; a guess beyond the end of a game is refused with 409. */
  private static final Set<Integer> EXPECTED = Set.of(200, 201, 409);

  private final Path former;
  private final String commit;

  /** A roll of the system whose sources are in this folder to this commit. */
  Roll(Path former, String commit) {
    this.former = former;
    this.commit = commit;
  }

  void run() throws SQLException, IOException {
    Wordle wordle = Wordle.start(former);
    List<ProcessHandle> before = wordle.servers();
    System.out.println("schemas before: " + schemas());
    Population population = new Population(PAUSE);
    Waiting.pause(Duration.ofSeconds(5));
    run("git", "checkout", "--quiet", "--detach", commit);
    run(former.resolve("bin/roll").toString());
    Waiting.pause(Duration.ofSeconds(5));
    System.out.println("schemas after: " + schemas());
    population.report();
    Promise.holds(
        "no request failed", EXPECTED.containsAll(population.ledger().statuses().keySet()));
    Promise.holds("every server is another one", before.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).directory(former.toFile()).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
