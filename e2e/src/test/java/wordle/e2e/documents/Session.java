package wordle.e2e.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wordle.testing.process.PrivateMachine;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;

/**
 * A bash session that runs commands one after the other, as if they were typed. Variables and
 * background jobs stay for the next commands.
 */
public final class Session implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  private final Terminal terminal;
  private final Path typed;
  private int count;

  /**
   * Opens a session in the folder.
   *
   * @param environment in addition to this process's environment
   */
  Session(String title, Path folder, Map<String, String> environment) {
    this(title, folder, environment, List.of());
  }

  private Session(String title, Path folder, Map<String, String> environment, List<String> prefix) {
    typed = temporaryFile();
    terminal = Terminal.start(title, folder, environment, bash(prefix));
    // As in an interactive shell, each job is a process group, so that kill %1 reaches all of it.
    terminal.type("set -m");
  }

  /**
   * Opens a session of root's in the checkout, on a machine of its own.
   *
   * @param machine what {@link PrivateMachine} puts in front of a command
   * @param environment on top of this process's own
   */
  public static Session asRoot(
      String title, List<String> machine, Map<String, String> environment) {
    Session session = new Session(title, Repository.path(""), environment, machine);
    // Root may run without sudo.
    session.terminal.type("sudo() { \"$@\"; }");
    return session;
  }

  /**
   * Runs a command, and waits for it unless it is one for the background.
   *
   * @throws AssertionError when it does not end, or ends the session
   */
  public Result run(String command) {
    String mark = "--- status of command %d: ".formatted(++count);
    int before = terminal.lines().size();
    write(command);
    // From a file, so that a command that reads standard input does not consume the next commands.
    terminal.type(". '%s' </dev/null; printf '\\n%s%%s\\n' $?".formatted(typed, mark));
    Waiting.until(
        TIMEOUT,
        () -> !terminal.isRunning() || indexOf(mark) >= 0,
        () -> "an end of '" + command + "'" + terminal.tail());
    if (indexOf(mark) < 0) {
      terminal.awaitEnd();
      throw new AssertionError("The shell ended in '" + command + "'" + terminal.tail());
    }
    return result(terminal.lines().subList(before, indexOf(mark) + 1));
  }

  /** Ends the background jobs and the session. */
  @Override
  public void close() {
    if (terminal.isRunning()) {
      terminal.type("kill $(jobs -p) 2>/dev/null; wait; exit");
    }
    terminal.awaitEnd();
    typed.toFile().delete();
  }

  private static String[] bash(List<String> prefix) {
    return Stream.concat(prefix.stream(), Stream.of("bash", "--noprofile", "--norc"))
        .toArray(String[]::new);
  }

  private int indexOf(String mark) {
    List<String> lines = terminal.lines();
    int index = lines.size() - 1;
    while (index >= 0 && !lines.get(index).startsWith(mark)) {
      index--;
    }
    return index;
  }

  /** The mark is the last line; before it stands the end of an unfinished line, or an empty one. */
  private static Result result(List<String> lines) {
    int last = lines.size() - 1;
    String status = lines.get(last).replaceFirst(".*: ", "");
    boolean finished = last > 0 && lines.get(last - 1).isEmpty();
    return new Result(Integer.parseInt(status), lines.subList(0, finished ? last - 1 : last));
  }

  private void write(String command) {
    try {
      Files.writeString(typed, command + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a command to " + typed, e);
    }
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("wordle", ".command");
    } catch (IOException e) {
      throw new UncheckedIOException("No file for commands", e);
    }
  }
}
