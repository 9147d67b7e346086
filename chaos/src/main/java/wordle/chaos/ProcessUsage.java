package wordle.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The resources that a process holds at a moment, from /proc.
 *
 * @param kilobytes its proportional set size (PSS)
 * @param files open files and sockets
 */
record ProcessUsage(long kilobytes, int files, int threads) {

  static ProcessUsage of(ProcessHandle process) {
    Path folder = SystemUnderTest.folder(process);
    try (Stream<Path> files = Files.list(folder.resolve("fd"))) {
      return new ProcessUsage(
          number(folder.resolve("smaps_rollup"), "Pss"),
          (int) files.count(),
          (int) number(folder.resolve("status"), "Threads"));
    } catch (IOException e) {
      throw new UncheckedIOException("Process " + process.pid() + " is gone", e);
    }
  }

  /** By name and process id. */
  static Map<String, ProcessUsage> of(List<ProcessHandle> processes) {
    Map<String, ProcessUsage> usage = new TreeMap<>();
    processes.forEach(
        process -> usage.put(SystemUnderTest.name(process) + " " + process.pid(), of(process)));
    return usage;
  }

  /** The sum of the processes' memory. */
  static long megabytes(List<ProcessHandle> processes) {
    return processes.stream().mapToLong(process -> of(process).kilobytes()).sum() >> 10;
  }

  /** Whether memory has grown by more than a quarter, or files or threads by more than pools do. */
  boolean hasOutgrown(ProcessUsage before) {
    return kilobytes > before.kilobytes * 1.25
        || files > before.files + 50
        || threads > before.threads + 20;
  }

  @Override
  public String toString() {
    return "%d MB, %d files, %d threads".formatted(kilobytes >> 10, files, threads);
  }

  private static long number(Path file, String name) throws IOException {
    Matcher line = Pattern.compile("\\b" + name + ":\\s+(\\d+)").matcher(Files.readString(file));
    if (!line.find()) {
      throw new IOException("No " + name + " in " + file);
    }
    return Long.parseLong(line.group(1));
  }
}
