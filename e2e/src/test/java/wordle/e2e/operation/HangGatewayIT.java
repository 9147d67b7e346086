package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Client;
import wordle.testing.process.Repository;
import wordle.testing.process.Waiting;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.Instance;
import wordle.testing.system.RunningSystem;

/**
 * Hanging instances are detected and replaced. {@code HangingGatewayIT} tests the effect on
 * clients.
 */
@ExtendWith(FaultySystem.class)
@Tag("alone")
@Tag("slow")
class HangGatewayIT {

  /**
   * bin/serve probes every few seconds with a timeout of five, and a start takes up to half a
   * minute.
   */
  private static final Duration BACK = Duration.ofSeconds(180);

  private final RunningSystem system;

  HangGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void hangingInstancesAreKilledAndReplacedWhileOthersServe() {
    Client player = system.newPlayer();
    Instance users = system.usersInstance(2);
    Instance games = system.gamesInstance(1);
    Set<Integer> statuses = new TreeSet<>();
    int reads = 0;

    awaitProbe("users.2");
    awaitProbe("games.1");
    users.hang();
    games.hang();
    long end = System.nanoTime() + BACK.toNanos();
    while (!isReplaced(users) || !isReplaced(games)) {
      assertTrue(System.nanoTime() < end, () -> "Not replaced within " + BACK);
      statuses.add(player.get("/games").status());
      reads++;
    }

    System.out.printf("A hung Users and a hung Games: %d reads meanwhile, %s%n", reads, statuses);
    assertEquals(Set.of(200), statuses);
    assertLogSays("users on port " + system.ports().users(2) + " did not answer for");
    assertLogSays("games on port " + system.ports().games(1) + " did not answer for");
    system.awaitReady();
  }

  /** Until its first successful probe, an instance may take minutes to start. */
  private void awaitProbe(String instance) {
    Path answered =
        Repository.run()
            .resolve(Integer.toString(system.ports().gateway()))
            .resolve(instance)
            .resolve("answered");
    Waiting.until(BACK, () -> Files.exists(answered), () -> "a successful probe: " + answered);
  }

  private boolean isReplaced(Instance former) {
    return system.processes().stream().noneMatch(process -> process.pid() == former.pid());
  }

  private void assertLogSays(String text) {
    assertTrue(
        system.log().lines().stream().anyMatch(line -> line.text().contains(text)), () -> text);
  }
}
