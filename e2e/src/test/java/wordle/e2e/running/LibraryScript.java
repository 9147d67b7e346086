package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wordle.testing.process.Repository;

/** Commands that use the library of the repository's own commands. */
final class LibraryScript {

  private LibraryScript() {}

  /** Writes a command that sources common.sh and then runs this script: its path. */
  static String write(Path command, String script) throws IOException {
    Files.writeString(
        command,
        "#!/usr/bin/env bash\nset -euo pipefail\n. '%s'\n%s\n"
            .formatted(Repository.path("bin/lib/common.sh"), script));
    assertTrue(command.toFile().setExecutable(true));
    return command.toString();
  }
}
