package wordle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole system, run by {@code bin/start}, which is started again after it has ended. */
final class SystemUnderTest {

  private static final Pattern SERVER = Pattern.compile("ws-server\\.jar.* (games|users) ");
  private static final List<String> OTHERS =
      List.of("bin/start", "goreman", "nginx: master", "nginx: worker", "bin/gateway", "bin/serve");
  private static final Duration READY = Duration.ofMinutes(3);
  private static final Duration END = Duration.ofSeconds(20);

  private final Path root;
  private Process start;

  private SystemUnderTest(Path root) {
    this.root = root;
    this.start = launch();
  }

  /** Starts the system of the checkout in this folder, and waits until it is ready. */
  static SystemUnderTest start(Path root) {
    SystemUnderTest system = new SystemUnderTest(root);
    Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
    system.awaitReady();
    return system;
  }

  /** Waits until all instances and the gateway are ready, and starts the system if it has ended. */
  void awaitReady() {
    if (!Waiting.until(READY, this::isReadyOrRestarted)) {
      throw new IllegalStateException("Not ready after " + READY.toSeconds() + " s");
    }
  }

  private boolean isReadyOrRestarted() {
    if (!start.isAlive()) {
      start = launch();
    }
    return isReady();
  }

  private boolean isReady() {
    int base = Settings.basePort();
    GatewayClient gateway = new GatewayClient();
    return start.isAlive()
        && IntStream.of(base, base + 100, base + 101, base + 102)
            .allMatch(port -> GatewayClient.isOk(port, "/health/ready"))
        && gateway.isOk("/health/users")
        && gateway.isOk("/health/games");
  }

  private Process launch() {
    try {
      return new ProcessBuilder(root.resolve("bin/start").toString())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(Settings.log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("bin/start cannot be run", e);
    }
  }

  /** Stops the system, and kills the processes that are left after a grace period. */
  void stop() {
    List<ProcessHandle> family = family();
    start.destroy();
    awaitEnd(family);
    family.forEach(ProcessHandle::destroyForcibly);
  }

  void awaitEnd(List<ProcessHandle> processes) {
    Waiting.until(END, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** All processes except short-lived children of supervisors, such as curl. */
  List<ProcessHandle> family() {
    return Stream.concat(Stream.of(start.toHandle()), start.descendants())
        .filter(process -> !name(process).isEmpty())
        .toList();
  }

  /** The JVMs of Users and Games. */
  List<ProcessHandle> servers() {
    return family().stream().filter(process -> name(process).matches("games|users")).toList();
  }

  /** The processes that handle requests: the JVMs and nginx's workers. */
  List<ProcessHandle> carriers() {
    return family().stream()
        .filter(process -> name(process).matches("games|users|nginx: worker"))
        .toList();
  }

  /** The kind of process, such as {@code games}; empty for other programs. */
  static String name(ProcessHandle process) {
    String line = commandLine(process);
    Matcher server = SERVER.matcher(line);
    return server.find()
        ? server.group(1)
        : OTHERS.stream().filter(line::contains).findFirst().orElse("");
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(folder(process).resolve("cmdline")).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  /** The folder of a process in /proc. */
  static Path folder(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }
}
