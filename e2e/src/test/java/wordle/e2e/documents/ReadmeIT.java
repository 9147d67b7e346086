package wordle.e2e.documents;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The commands of the README on a started system. */
@ExtendWith(SharedSystem.class)
class ReadmeIT {

  @Test
  void firstGameGoesAsShown(RunningSystem system, @TempDir Path folder) {
    try (Session visitor = new Session("readme", folder, Map.of())) {
      DefaultPorts ports = DefaultPorts.replacedBy(system.ports());
      new DocumentedCommands("README.md", visitor, ports).verifySection("A first game");
    }
  }
}
