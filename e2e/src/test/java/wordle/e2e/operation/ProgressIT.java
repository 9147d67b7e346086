package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;

/** Progress and interruption of slow steps. */
class ProgressIT {

  /** A long coloured line, for as long as two lines of progress take. */
  private static final String TALKATIVE =
      "printf '\\e[32m%0200d\\e[0m\\n' 7; for i in 1 2 3 4 5; do sleep 0.5; done";

  private static final Duration BEGIN = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {80, 40, 200})
  void lineFitsTheTerminal(int columns) throws IOException {
    Outcome outcome = onTerminal(columns, "xterm");

    assertEquals(0, outcome.status(), outcome::toString);
    List<String> drawn = Stream.of(outcome.output().split("\r")).filter(isDrawn()).toList();
    assertFalse(drawn.isEmpty(), outcome::toString);
    drawn.forEach(line -> assertTrue(line.length() - "\033[K".length() < columns, line));
    assertFalse(outcome.output().contains("\033[32m"), outcome::toString);
  }

  private static Predicate<String> isDrawn() {
    return part -> part.startsWith("\033[KTalking: ");
  }

  @Test
  void terminalThatCannotEraseGetsLines() throws IOException {
    Outcome outcome = onTerminal(80, "dumb");

    assertFalse(outcome.output().contains("\033"), outcome::toString);
    assertEquals(
        List.of("Talking …"), outcome.output().lines().limit(1).toList(), outcome::toString);
  }

  @Test
  void redirectedOutputHoldsNoControlCharacter() throws IOException {
    Outcome outcome = new Command(List.of("bash", "-c", step(TALKATIVE))).run();

    assertEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().matches("(?s)[^\\p{Cntrl}]*\n[^\\p{Cntrl}]*\n"), outcome::toString);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void interruptedStepEndsWithAllItsProcesses(String signal, int status) {
    String slow = "trap '' INT; sleep 1000 & echo begun >" + folder.resolve("begun") + "; wait";
    try (Terminal terminal =
        Terminal.startGroup(
            "step that gets " + signal,
            Repository.path("."),
            Map.of("WORDLE_RUN", folder.toString()),
            "bash",
            "-c",
            step(slow))) {
      Waiting.until(BEGIN, folder.resolve("begun").toFile()::exists, terminal::tail);
      terminal.signalGroup(signal);

      assertEquals(status, terminal.awaitStatus(), terminal::tail);
      assertEquals(2, terminal.lines().size(), terminal::tail);
      assertTrue(terminal.lines().get(1).startsWith("Talking: interrupted"), terminal::tail);
    }
  }

  private Outcome onTerminal(int columns, String type) throws IOException {
    String command = "stty cols " + columns + "; TERM=" + type + " bash -c \"$STEP\"";
    List<String> script = List.of("script", "-qec", command, "/dev/null");
    assumeTrue(
        new Command(List.of("script", "-qec", "true", "/dev/null")).run().status() == 0,
        "There is no script that makes a terminal");
    return new Command(script)
        .with("STEP", step(TALKATIVE))
        .with("WORDLE_RUN", folder.toString())
        .run();
  }

  /** A command of this repository with one slow step. */
  private String step(String slow) {
    String common = Repository.path("bin/lib/common.sh").toString();
    String log = folder.resolve("step.log").toString();
    return "set -euo pipefail; . '%s'; slow() { %s; }; with_progress Talking '%s' slow"
        .formatted(common, slow, log);
  }
}
