package wordle.testing.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program and its output, which includes standard error and is also kept in a file under {@code
 * target/terminals}.
 */
public final class Terminal implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(40);
  private static final Duration REST_OF_OUTPUT = Duration.ofSeconds(5);
  private static final Path LOGS = Path.of("target", "terminals");

  private final String title;
  private final Process program;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private Terminal(String title, Process program) {
    this.title = title;
    this.program = program;
    this.reader = new Thread(this::read, "output of " + title);
    this.reader.setDaemon(true);
  }

  /**
   * Starts a program.
   *
   * @param title what to call it in messages and as the name of its file
   * @param environment in addition to this process's environment
   */
  public static Terminal start(
      String title, Path folder, Map<String, String> environment, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Terminal terminal = new Terminal(title, builder.start());
      Runtime.getRuntime().addShutdownHook(new Thread(terminal::kill));
      terminal.reader.start();
      return terminal;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + title, e);
    }
  }

  /**
   * Starts a program that leads a process group of its own, as a shell on a terminal does. Signals
   * that the tests themselves ignore, as under nohup, have their default again.
   */
  public static Terminal startGroup(
      String title, Path folder, Map<String, String> environment, String... command) {
    return start(
        title,
        folder,
        environment,
        Stream.concat(Stream.of("env", "--default-signal", "setsid"), Stream.of(command))
            .toArray(String[]::new));
  }

  /** Types a line, with Enter. */
  public void type(String line) {
    try {
      program.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      program.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot type into " + title + tail(), e);
    }
  }

  /** A copy of what was written so far. */
  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Waits until the program has written a line that contains this text. */
  public void awaitLine(Duration atMost, String text) {
    Waiting.until(
        atMost,
        () -> !isRunning() || lines().stream().anyMatch(line -> line.contains(text)),
        () -> "'" + text + "'" + tail());
  }

  /** The last lines for the message of a failure. */
  public String tail() {
    List<String> all = lines();
    return "\n"
        + title
        + ": "
        + String.join("\n", all.subList(Math.max(0, all.size() - 40), all.size()));
  }

  /**
   * Sends a signal to every process of its group, as a terminal does at Ctrl-C. The program has to
   * lead a group of its own, see {@link #startGroup}.
   */
  public void signalGroup(String signal) {
    Signals.send(signal, "-" + program.pid());
  }

  public long pid() {
    return program.pid();
  }

  /** Waits for the program and all that it has started to end by themselves: its exit status. */
  public int awaitStatus() {
    awaitEnd();
    return program.exitValue();
  }

  public boolean isRunning() {
    return program.isAlive();
  }

  /** Sends the signal to the program alone. */
  public void signal(String name) {
    Signals.send(name, Long.toString(program.pid()));
  }

  /**
   * Waits for the program and all that it has started to end by themselves. Then {@link #lines} is
   * complete.
   */
  public void awaitEnd() {
    awaitEnd(family());
  }

  /** Stops the program with TERM; fails if it leaves a process behind. */
  @Override
  public void close() {
    List<ProcessHandle> family = family();
    program.destroy();
    awaitEnd(family);
  }

  private void awaitEnd(List<ProcessHandle> family) {
    try {
      Waiting.until(
          STOP,
          () -> family.stream().noneMatch(ProcessHandle::isAlive),
          () -> "the end of " + title + tail());
    } finally {
      family.forEach(ProcessHandle::destroyForcibly);
    }
    awaitRestOfOutput();
  }

  /** Bounded, because a process that left the family may keep the output open. */
  private void awaitRestOfOutput() {
    try {
      reader.join(REST_OF_OUTPUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    family().forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> family() {
    return Stream.concat(Stream.of(program.toHandle()), program.descendants()).toList();
  }

  private void read() {
    try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        Writer copy = copy()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        add(line);
        copy.write(line + "\n");
        copy.flush();
      }
    } catch (IOException e) {
      add("The output cannot be read: " + e);
    }
  }

  private void add(String line) {
    synchronized (lines) {
      lines.add(line);
    }
  }

  private Writer copy() throws IOException {
    Files.createDirectories(LOGS);
    return Files.newBufferedWriter(LOGS.resolve(title.replace(' ', '-') + ".log"));
  }
}
