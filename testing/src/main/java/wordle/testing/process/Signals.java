package wordle.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Sends signals other than TERM and KILL, which Java lacks. */
public final class Signals {

  private Signals() {}

  /**
   * Sends a signal.
   *
   * @param name such as INT
   * @param target a process id, or that of a group after a minus sign
   */
  public static void send(String name, String target) {
    try {
      Command.Outcome outcome = new Command(List.of("kill", "-" + name, "--", target)).run();
      if (outcome.status() != 0) {
        throw new AssertionError("Process " + target + " does not take " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("kill cannot be run", e);
    }
  }
}
