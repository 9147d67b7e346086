package wordle.testing.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds processes of this machine by their environment. */
public final class Processes {

  private Processes() {}

  /** The command lines of all processes with this variable, such as PORT=5000. */
  public static List<String> with(String variable) {
    return ProcessHandle.allProcesses()
        .filter(process -> environment(process).contains(variable))
        .map(process -> process.pid() + ": " + commandLine(process))
        .toList();
  }

  /** The variables of a process; none if it has ended or belongs to another user. */
  public static List<String> environment(ProcessHandle process) {
    return List.of(read(process, "environ").split("\0"));
  }

  private static String commandLine(ProcessHandle process) {
    return read(process, "cmdline").replace('\0', ' ').strip();
  }

  private static String read(ProcessHandle process, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(process.pid()), file);
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
