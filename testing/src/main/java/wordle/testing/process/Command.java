package wordle.testing.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that terminates. */
public final class Command {

  private static final int TIMEOUT_SECONDS = 400;

  private final ProcessBuilder builder;

  public Command(List<String> command) {
    builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
  }

  /** Sets a variable of its environment. */
  public Command with(String variable, String value) {
    builder.environment().put(variable, value);
    return this;
  }

  /** Removes variables from its environment, as bin/test sets some for its own servers. */
  public Command without(List<String> variables) {
    builder.environment().keySet().removeAll(variables);
    return this;
  }

  /** Runs it, and fails after a timeout of 400 seconds. */
  public Outcome run() throws IOException {
    Process process = builder.start();
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        throw new AssertionError(builder.command() + " does not end: " + output.join());
      }
      return new Outcome(process.exitValue(), output.join());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + builder.command(), e);
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "The output cannot be read: " + e;
    }
  }

  /**
   * How it ended.
   *
   * @param status the exit status
   * @param output both streams
   */
  public record Outcome(int status, String output) {}
}
