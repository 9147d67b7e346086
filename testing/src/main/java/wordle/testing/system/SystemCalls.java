package wordle.testing.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wordle.testing.process.Command;
import wordle.testing.process.Waiting;

/** The writes and syncs of a process in the order of their ends, recorded by strace. */
public final class SystemCalls {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String CALLS = "trace=write,writev,pwrite64,sendto,sendmsg,fsync,fdatasync";

  private static final Pattern LINE =
      Pattern.compile("(\\d+) +(?:<\\.\\.\\. \\w+ resumed>)?(.*?)( <unfinished \\.\\.\\.>)?");

  private final List<String> calls;

  private SystemCalls(List<String> calls) {
    this.calls = calls;
  }

  /** Whether strace is installed, and may attach to processes that are not its children. */
  public static boolean canBeTraced() {
    try {
      Process other = new ProcessBuilder("sleep", "2").start();
      String pid = Long.toString(other.pid());
      return new Command(List.of("strace", "-o", "/dev/null", "-p", pid)).run().status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Records the calls of an instance while a task runs. */
  public static SystemCalls of(Instance instance, Path folder, Runnable task) {
    try {
      Path trace = Files.createTempFile(folder, "trace", ".txt");
      Process strace = attach(instance, trace);
      try {
        awaitAttached(strace, trace, instance);
        task.run();
      } finally {
        strace.destroy();
        strace.onExit().join();
      }
      return new SystemCalls(joined(Files.readAllLines(trace)));
    } catch (IOException e) {
      throw new UncheckedIOException("strace cannot be run", e);
    }
  }

  /** The index of the last call that matches, or -1. */
  public int lastOf(Predicate<String> condition) {
    return IntStream.range(0, calls.size())
        .filter(i -> condition.test(calls.get(i)))
        .max()
        .orElse(-1);
  }

  @Override
  public String toString() {
    return String.join("\n", calls);
  }

  private static Process attach(Instance instance, Path trace) throws IOException {
    return new ProcessBuilder(
            "strace",
            "-f",
            "-y",
            "-s",
            "32",
            "-e",
            CALLS,
            "-o",
            trace.toString(),
            "-p",
            Long.toString(instance.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits until each thread is traced. */
  private static void awaitAttached(Process strace, Path trace, Instance instance) {
    Path tasks = Path.of("/proc", Long.toString(instance.pid()), "task");
    Waiting.until(
        TIMEOUT, () -> !strace.isAlive() || allTraced(tasks), () -> "a trace in " + trace);
    if (!strace.isAlive()) {
      throw new AssertionError("strace has ended with status " + strace.exitValue());
    }
  }

  private static boolean allTraced(Path tasks) {
    try (var threads = Files.list(tasks)) {
      return threads.allMatch(SystemCalls::isTraced);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isTraced(Path thread) {
    try {
      return !Files.readString(thread.resolve("status")).contains("TracerPid:\t0\n");
    } catch (IOException hasEnded) {
      return true;
    }
  }

  /** Joins calls that strace splits into two lines, at the position of the second line. */
  private static List<String> joined(List<String> lines) {
    Map<String, String> begun = new HashMap<>();
    List<String> calls = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String call = begun.getOrDefault(matcher.group(1), "") + matcher.group(2);
      begun.remove(matcher.group(1));
      if (matcher.group(3) != null) {
        begun.put(matcher.group(1), call);
      } else {
        calls.add(call.replaceAll("\\) += ", ") = "));
      }
    }
    return calls;
  }
}
