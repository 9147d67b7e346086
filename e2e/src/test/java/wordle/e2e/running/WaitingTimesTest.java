package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** The settings of supervision and draining. */
class WaitingTimesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "RESTART_BACKOFF_MILLIS, 9, a number of milliseconds: use 10 to 30000",
    "PROBE_INTERVAL_MILLIS, 2s, a number of milliseconds: use 10 to 60000",
    "HANG_TIMEOUT_SECONDS, 0, a number of seconds: use 1 to 3600",
    "DRAIN_MILLIS, -1, a number of milliseconds: use 0 to 60000"
  })
  void valueOutOfRangeIsRefused(String setting, String value, String range) throws IOException {
    Outcome outcome =
        new Command(List.of(Repository.path("bin/roll").toString())).with(setting, value).run();

    assertEquals(new Outcome(2, "%s=%s is not %s.\n".formatted(setting, value, range)), outcome);
  }

  /** The program ends four times; then another restart is of no use. */
  @Test
  void backOffBeginsAtItsSettingAndDoubles() throws IOException {
    String command =
        LibraryScript.write(
            folder.resolve("command"),
            """
            . "$ROOT/bin/lib/settings.sh"
            . "$ROOT/bin/lib/supervision.sh"
            title=program ends=0
            start_program() { false & program=$!; }
            has_to_stay_down() { [ $((ends += 1)) = 4 ]; }
            supervise
            """);

    Outcome outcome = new Command(List.of(command)).with("RESTART_BACKOFF_MILLIS", "10").run();

    String line = "program ended with status 1; starting it again in %d ms\n";
    assertEquals(
        new Outcome(0, line.formatted(10) + line.formatted(20) + line.formatted(40)), outcome);
  }
}
