package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;

/** Help and argument errors of {@code tools/bench}. */
@Tag("slow")
class BenchIT {

  @Test
  void helpNamesEveryOption() throws IOException {
    Command.Outcome outcome = bench("--help");

    assertEquals(0, outcome.status(), outcome::toString);
    for (String option :
        List.of(
            "--quick",
            "--only PART",
            "start, throughput and growth",
            "--compare COMMIT",
            "--pairs N")) {
      assertTrue(outcome.output().contains(option), outcome::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--no-such-option",
        "quick",
        "--only",
        "--only nothing",
        "--quick --only",
        "--compare",
        "--compare HEAD --pairs 0",
        "--compare HEAD --only growth",
        "--compare no-such-commit"
      })
  void unknownArgumentsAreRefusedWithASentence(String arguments) throws IOException {
    Command.Outcome outcome = bench(arguments.split(" ", -1));

    assertEquals(2, outcome.status(), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
    assertEquals(1, outcome.output().strip().lines().count(), outcome::toString);
  }

  private static Command.Outcome bench(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Repository.path("tools/bench").toString()));
    command.addAll(List.of(arguments));
    return new Command(command).run();
  }
}
