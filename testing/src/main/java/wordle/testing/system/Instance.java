package wordle.testing.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import wordle.testing.process.Processes;
import wordle.testing.process.Signals;
import wordle.testing.process.Waiting;

/** The server process of one instance, with the supervisor that would start it again. */
public final class Instance {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ProcessHandle server;

  private Instance(ProcessHandle server) {
    this.server = server;
  }

  /** The instance that a system runs on this port. */
  static Instance on(int port, List<ProcessHandle> processes) {
    return processes.stream()
        .filter(process -> isServerOn(port, process))
        .reduce((parent, child) -> child)
        .map(Instance::new)
        .orElseThrow(() -> new AssertionError("No server has PORT=" + port));
  }

  /** Kills the server as a fault would; its supervisor starts another one. */
  public void kill() {
    signal("KILL", server);
  }

  /** Suspends the server, which keeps its connections and stops responding. */
  public void hang() {
    signal("STOP", server);
  }

  /** The server's process id. */
  public long pid() {
    return server.pid();
  }

  /**
   * Runs a task while these instances are down. Their servers are killed, and their supervisors are
   * suspended.
   */
  public static void without(List<Instance> instances, Runnable task) {
    List<ProcessHandle> supervisors =
        instances.stream().map(instance -> instance.server.parent().orElseThrow()).toList();
    supervisors.forEach(supervisor -> signal("STOP", supervisor));
    try {
      instances.forEach(Instance::kill);
      instances.forEach(Instance::awaitEnd);
      task.run();
    } finally {
      supervisors.forEach(supervisor -> signal("CONT", supervisor));
    }
  }

  /** Waits for the end of the last thread, because its connections are closed then. */
  private void awaitEnd() {
    Path process = Path.of("/proc", Long.toString(server.pid()));
    Waiting.until(
        TIMEOUT, () -> !Files.exists(process) || isEmptied(process), () -> "an end of " + process);
  }

  /** A zombie has one thread until its parent reads its status. */
  private static boolean isEmptied(Path process) {
    try (Stream<Path> threads = Files.list(process.resolve("task"))) {
      return threads.count() <= 1
          && Files.readString(process.resolve("status")).contains("State:\tZ");
    } catch (IOException e) {
      return !Files.exists(process);
    }
  }

  private static boolean isServerOn(int port, ProcessHandle process) {
    try {
      Path folder = Path.of("/proc", Long.toString(process.pid()));
      return Files.readSymbolicLink(folder.resolve("exe")).endsWith("java")
          && Processes.environment(process).contains("PORT=" + port);
    } catch (IOException e) {
      return false;
    }
  }

  private static void signal(String name, ProcessHandle process) {
    Signals.send(name, Long.toString(process.pid()));
  }
}
