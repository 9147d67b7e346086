package wordle.e2e.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.PrivateMachine;

/** All commands of the tutorial, in order and unchanged. */
@Tag("slow")
@Tag("alone")
class TutorialIT {

  @Test
  void everyCommandDoesWhatTheTutorialShows(@TempDir Path unpacked) {
    List<String> machine = PrivateMachine.withNetworkOfItsOwn();
    // Liberty extracts into the home folder by default.
    Map<String, String> environment = Map.of("WLP_JAR_EXTRACT_ROOT", unpacked.toString());
    try (Session student = Session.asRoot("tutorial", machine, environment)) {
      new DocumentedCommands("docs/tutorial.md", student).verify();
    }
  }
}
