package wordle.e2e.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Clients that OpenAPI Generator generates from both documents. */
@Tag("slow")
@ExtendWith(SharedSystem.class)
class GeneratedClientsGatewayIT {

  private static final int UNAVAILABLE = 69;

  @ParameterizedTest
  @ValueSource(strings = {"java", "typescript"})
  void clientCompiles(String language) throws IOException {
    assertEquals(0, run(language).status());
  }

  @Test
  void pythonClientPlays(RunningSystem system) throws IOException {
    Account player = Account.fresh();

    Command.Outcome played =
        run("python", system.gateway().toString(), player.name(), player.password());

    assertEquals(0, played.status(), played::output);
    assertTrue(played.output().contains("Played"), played::output);
  }

  private static Command.Outcome run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Repository.path("tools/generated-client").toString());
    command.addAll(List.of(arguments));
    Command.Outcome outcome = new Command(command).run();
    if (outcome.status() == UNAVAILABLE) {
      // One line, because the list of skipped tests has one line for each.
      Assumptions.abort(outcome.output().strip());
    }
    assertEquals(0, outcome.status(), outcome::output);
    return outcome;
  }
}
