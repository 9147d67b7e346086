package wordle.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.gateway.system.Command;
import wordle.gateway.system.Formation;
import wordle.gateway.system.Ports;
import wordle.gateway.system.Repository;

/** How many processes serve requests, and how the kernel schedules them. */
class WorkersGatewayIT {

  private static final Formation FORMATION = new Formation(1, 1);

  /** SCHED_BATCH (sched.h). */
  private static final String BATCH = "3";

  /** Of the fields after a process's name, which begin with the third (proc_pid_stat(5)). */
  private static final int POLICY = 41 - 3;

  @Test
  void asManyAsTheSettingSaysAndEachScheduledAsABatch() throws IOException {
    try (RunningGateway gateway = RunningGateway.start(FORMATION, Map.of("GATEWAY_WORKERS", "3"))) {
      List<String> policies = policiesOfWorkers(gateway);

      assertEquals(List.of(BATCH, BATCH, BATCH), policies);
    }
  }

  @Test
  void halfOfTheCoresUnlessTold() throws IOException {
    int cores = Integer.parseInt(new Command(List.of("nproc")).run().output().strip());
    try (RunningGateway gateway = RunningGateway.start(FORMATION)) {
      assertEquals((cores + 1) / 2, policiesOfWorkers(gateway).size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000", "-1", "auto", "1; user root"})
  void whatIsNoNumberOfProcessesIsRefused(String workers) throws IOException {
    Ports ports = Ports.free();

    Command.Outcome outcome =
        new Command(List.of(Repository.path("bin/gateway").toString()))
            .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
            .with("BASE_PORT", Integer.toString(ports.base()))
            .with("GATEWAY_WORKERS", workers)
            .run();

    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().startsWith("GATEWAY_WORKERS=" + workers), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
  }

  private static List<String> policiesOfWorkers(RunningGateway gateway) {
    return gateway
        .descendants()
        .map(process -> Path.of("/proc", Long.toString(process.pid())))
        .filter(process -> read(process.resolve("cmdline")).startsWith("nginx: worker process"))
        .map(process -> policy(read(process.resolve("stat"))))
        .toList();
  }

  private static String policy(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[POLICY];
  }

  /** Nothing of a process that has ended. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
