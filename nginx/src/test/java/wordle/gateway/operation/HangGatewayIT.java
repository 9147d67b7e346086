package wordle.gateway.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.gateway.system.FaultySystem;
import wordle.gateway.system.Instance;
import wordle.gateway.system.LogLine;
import wordle.gateway.system.RunningSystem;
import wordle.gateway.system.Traffic;
import wordle.gateway.system.Waiting;

/** One instance of several dies, or holds its connections and says nothing any more. */
@ExtendWith(FaultySystem.class)
class HangGatewayIT {

  /** bin/serve gives five seconds, looks once a second or two, and another server has to start. */
  private static final Duration BACK = Duration.ofSeconds(120);

  /** Two seconds, which a person waits, and what the rest takes where other work is done. */
  private static final Duration WAIT_ON_A_SLOW_MACHINE = Duration.ofSeconds(8);

  private final RunningSystem system;

  HangGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @AfterEach
  void everythingComesBack() {
    system.awaitReady();
  }

  @Test
  void killedGamesIsNotMissed() {
    assertAtMostWhatWasSentIsLost(harm(system.gamesInstance(2), Instance::kill));
  }

  @Test
  void hungGamesCostsEachClientOneWaitAndIsReplaced() {
    Traffic traffic = harm(system.gamesInstance(1), Instance::hang);

    assertAtMostWhatWasSentIsLost(traffic);
    assertEachClientWaitedOnceAtMost(system.ports().games(1), traffic);
    assertLogSays("games on port " + system.ports().games(1) + " did not answer for");
  }

  @Test
  void hungUsersCostsEachClientOneWaitAndIsReplaced() {
    Traffic traffic = harm(system.usersInstance(2), Instance::hang);

    assertAtMostWhatWasSentIsLost(traffic);
    assertEachClientWaitedOnceAtMost(system.ports().users(2), traffic);
    assertLogSays("users on port " + system.ports().users(2) + " did not answer for");
  }

  private Traffic harm(Instance instance, Consumer<Instance> harm) {
    Traffic traffic =
        Traffic.during(
            system,
            () -> {
              harm.accept(instance);
              Waiting.until(BACK, () -> isReplaced(instance), () -> "another server");
            });
    System.out.println("An instance harmed: " + traffic);
    return traffic;
  }

  private boolean isReplaced(Instance former) {
    return system.processes().stream().noneMatch(process -> process.pid() == former.pid())
        && system.isReady();
  }

  /** A write that was already sent may be lost, one a client: nobody knows what became of it. */
  private static void assertAtMostWhatWasSentIsLost(Traffic traffic) {
    assertEquals(Set.of(200), traffic.statuses("GET").keySet(), traffic::toString);
    assertTrue(Set.of(201, 502, 504).containsAll(traffic.statuses("POST").keySet()));
    assertTrue(
        traffic.statuses("POST").entrySet().stream()
                .filter(entry -> entry.getKey() != 201)
                .mapToLong(entry -> entry.getValue())
                .sum()
            <= Traffic.CLIENTS,
        traffic::toString);
  }

  /**
   * By the gateway's own word for each wait, for on a slow machine other requests take long too.
   */
  private void assertEachClientWaitedOnceAtMost(int port, Traffic traffic) {
    long waits =
        system.log().lines().stream()
            .map(LogLine::text)
            .filter(text -> text.contains("upstream timed out"))
            .filter(text -> text.contains("http://127.0.0.1:" + port + "/"))
            .count();
    assertTrue(0 < waits && waits <= Traffic.CLIENTS, waits + " waits in " + traffic);
    assertEquals(List.of(), traffic.slowerThan(WAIT_ON_A_SLOW_MACHINE));
  }

  private void assertLogSays(String text) {
    assertTrue(
        system.log().lines().stream().anyMatch(line -> line.text().contains(text)), () -> text);
  }
}
