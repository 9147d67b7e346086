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

/** The whole system, started by the command that a person types, and again where that has ended. */
final class Wordle {

  private static final Pattern SERVER = Pattern.compile("ws-server\\.jar.* (games|users) ");
  private static final List<String> OTHERS =
      List.of("bin/start", "goreman", "nginx: master", "nginx: worker", "bin/gateway", "bin/serve");
  private static final Duration ALL_BACK = Duration.ofSeconds(180);
  private static final Duration END = Duration.ofSeconds(20);

  private final Path root;
  private Process start;

  private Wordle(Path root) {
    this.root = root;
    this.start = launch();
  }

  /** Starts the system of the sources in this folder, and waits until all of it is ready. */
  static Wordle start(Path root) {
    Wordle wordle = new Wordle(root);
    Runtime.getRuntime().addShutdownHook(new Thread(wordle::stop));
    wordle.awaitReady();
    return wordle;
  }

  /** The system may have to be started anew, as systemd or a person would. */
  void awaitReady() {
    if (!Waiting.until(ALL_BACK, this::isReadyOrStartedAgain)) {
      throw new IllegalStateException("Not ready after " + ALL_BACK.toSeconds() + " s");
    }
  }

  private boolean isReadyOrStartedAgain() {
    if (!start.isAlive()) {
      start = launch();
    }
    return everythingIsReady();
  }

  private boolean everythingIsReady() {
    int base = Settings.basePort();
    Gateway gateway = new Gateway();
    return start.isAlive()
        && IntStream.of(base, base + 100, base + 101, base + 102)
            .allMatch(port -> Gateway.answers(port, "/health/ready"))
        && gateway.answers("/health/users")
        && gateway.answers("/health/games");
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

  /** Ends all of it, by force what does not end by itself. */
  void stop() {
    List<ProcessHandle> family = family();
    start.destroy();
    awaitEnd(family);
    family.forEach(ProcessHandle::destroyForcibly);
  }

  void awaitEnd(List<ProcessHandle> processes) {
    Waiting.until(END, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** All but what a supervisor runs for a moment, such as curl. */
  List<ProcessHandle> family() {
    return Stream.concat(Stream.of(start.toHandle()), start.descendants())
        .filter(process -> !name(process).isEmpty())
        .toList();
  }

  /** The JVMs of Users and Games. */
  List<ProcessHandle> servers() {
    return family().stream().filter(process -> name(process).matches("games|users")).toList();
  }

  /** The JVMs, and nginx's workers: whoever has a client's request. */
  List<ProcessHandle> carriers() {
    return family().stream()
        .filter(process -> name(process).matches("games|users|nginx: worker"))
        .toList();
  }

  /** What it is; empty where it is none of ours. */
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

  /** Where Linux tells of it. */
  static Path folder(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }
}
