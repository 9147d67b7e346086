package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;

/** The number of worker processes, and their scheduling policy. */
class WorkersGatewayIT {

  private static final Formation FORMATION = new Formation(1, 1);

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** SCHED_BATCH (sched.h). */
  private static final String BATCH = "3";

  /**
   * The index among the fields after a process's name, the first of which is field 3
   * (proc_pid_stat(5)).
   */
  private static final int POLICY = 41 - 3;

  @Test
  void workersAreAsManyAsConfiguredAndScheduledAsBatch() throws IOException {
    try (RunningGateway gateway = RunningGateway.start(FORMATION, Map.of("GATEWAY_WORKERS", "3"))) {
      assertWorkers(3, gateway);
    }
  }

  @Test
  void workersAreHalfOfTheCoresByDefault() throws IOException {
    int cores = Integer.parseInt(new Command(List.of("nproc")).run().output().strip());
    try (RunningGateway gateway = RunningGateway.start(FORMATION, Map.of("GATEWAY_WORKERS", ""))) {
      assertWorkers(Math.min((cores + 1) / 2, 32), gateway);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "33", "100", "-1", "auto", "1; user root"})
  void invalidNumberOfWorkersIsRefused(String workers) throws IOException {
    Command.Outcome outcome = RunningGateway.refusal(Map.of("GATEWAY_WORKERS", workers));

    assertEquals(2, outcome.status());
    assertTrue(outcome.output().startsWith("GATEWAY_WORKERS=" + workers), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
  }

  private static void assertWorkers(int count, RunningGateway gateway) throws IOException {
    Waiting.until(TIMEOUT, () -> gateway.workers().size() >= count, () -> count + " workers");
    List<ProcessHandle> workers = gateway.workers();
    assertEquals(count, workers.size());
    for (ProcessHandle worker : workers) {
      assertEquals(BATCH, policy(worker));
    }
  }

  private static String policy(ProcessHandle process) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[POLICY];
  }
}
