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

  private static final Duration PATIENCE = Duration.ofSeconds(10);

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

  /** Stops the server in its tracks: it holds its connections, and answers nothing any more. */
  public void hang() {
    signal("STOP", server);
  }

  /** The server's process id. */
  public long pid() {
    return server.pid();
  }

  /**
   * Does something while these instances are down: their servers are killed, and their supervisors
   * sleep until it is done.
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

  /** Until the last of its threads has ended, for with that one its connections are closed. */
  private void awaitEnd() {
    Path process = Path.of("/proc", Long.toString(server.pid()));
    Waiting.until(
        PATIENCE, () -> !Files.exists(process) || isEmptied(process), () -> "an end of " + process);
  }

  /** A process whose parent has not asked for its status yet is left over without its threads. */
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
