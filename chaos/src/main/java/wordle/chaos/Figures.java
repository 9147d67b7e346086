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
 * What a process holds at a moment, from /proc.
 *
 * @param kilobytes its share of memory (PSS), what it has in common with others in equal parts
 * @param files open files and sockets
 */
record Figures(long kilobytes, int files, int threads) {

  static Figures of(ProcessHandle process) {
    Path folder = Wordle.folder(process);
    try (Stream<Path> files = Files.list(folder.resolve("fd"))) {
      return new Figures(
          number(folder.resolve("smaps_rollup"), "Pss"),
          (int) files.count(),
          (int) number(folder.resolve("status"), "Threads"));
    } catch (IOException e) {
      throw new UncheckedIOException("Process " + process.pid() + " is gone", e);
    }
  }

  /** By name and process id. */
  static Map<String, Figures> of(List<ProcessHandle> processes) {
    Map<String, Figures> figures = new TreeMap<>();
    processes.forEach(
        process -> figures.put(Wordle.name(process) + " " + process.pid(), of(process)));
    return figures;
  }

  /** The memory of them all. */
  static long megabytes(List<ProcessHandle> processes) {
    return processes.stream().mapToLong(process -> of(process).kilobytes()).sum() >> 10;
  }

  /** Grown by more than a quarter, or by handles and threads that no pool explains. */
  boolean haveOutgrown(Figures before) {
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
