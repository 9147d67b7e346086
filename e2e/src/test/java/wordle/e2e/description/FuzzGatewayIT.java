package wordle.e2e.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.process.Command;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Requests that are generated from both documents, the same ones each time. */
@Tag("slow")
@ExtendWith(SharedSystem.class)
class FuzzGatewayIT {

  private static final String NEWER_PYTHON = "import sys; sys.exit(sys.version_info < (3, 11))";

  @Test
  void everyAnswerIsOneThatTheDocumentsDescribe(RunningSystem system) throws IOException {
    assumeTrue(
        new Command(List.of("python3", "-c", NEWER_PYTHON)).run().status() == 0,
        "Schemathesis needs Python 3.11 or newer");

    Command.Outcome outcome = system.command("tools/fuzz").run();

    System.out.println(outcome.output());
    assertEquals(0, outcome.status(), outcome::output);
    assertTrue(outcome.output().contains("No issues found"), outcome::output);
  }
}
