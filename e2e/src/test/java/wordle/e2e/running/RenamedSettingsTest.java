package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** Commands accept a setting's name of the release before, and print one line of warning. */
class RenamedSettingsTest {

  private static final String WARNING =
      "%s is the old name of %s: set %2$s, because the next release ignores %1$s.\n";

  @TempDir private Path folder;

  /** Each command refuses its arguments or the value, so that nothing starts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bin/start --formation none | HASH_QUEUE       | HASH_QUEUE_SIZE       | 'none'
          bin/serve no.jar 1         | VERIFIED_MINUTES | CREDENTIAL_CACHE_MINUTES | no.jar
          bin/gateway                | USERS_AT_ONCE    | USERS_MAX_CONCURRENCY | USERS_MAX_CONCURRENCY=wrong
          bin/build                  | TRAINING_REQUESTS | WARM_UP_REQUESTS     | WARM_UP_REQUESTS=wrong
          """)
  void oldNameIsAcceptedWithOneLine(String call, String former, String name, String refusal)
      throws IOException {
    Outcome outcome = run(call, Map.of(former, "wrong"));

    assertTrue(outcome.output().startsWith(WARNING.formatted(former, name)), outcome::output);
    assertEquals(2, outcome.output().lines().count(), outcome::output);
    assertTrue(outcome.output().contains(refusal), outcome::output);
  }

  @Test
  void newNameCountsWhereBothAreSet() throws IOException {
    Outcome outcome = run("bin/build", Map.of("TRAINING_REQUESTS", "1", "WARM_UP_REQUESTS", "x"));

    assertTrue(outcome.output().startsWith("TRAINING_REQUESTS is ignored"), outcome::output);
    assertTrue(outcome.output().contains("WARM_UP_REQUESTS=x"), outcome::output);
  }

  /** As bin/start calls bin/serve, and bin/serve a server. */
  @Test
  void commandOfACommandWarnsNoMoreAndItsServerGetsTheNewName() throws IOException {
    String server = "exec_with \"${SERVER_ENVIRONMENT[@]}\" -- env";
    String inner = command("inner", server);
    String outer = command("outer", "exec '" + inner + "'");

    Outcome outcome = run(outer, Map.of("HASH_QUEUE", "7", "DATABASE_BUSY_MILLIS", "900"));

    List<String> lines = outcome.output().lines().toList();
    assertEquals(2, lines.stream().filter(line -> line.contains(" old name ")).count());
    assertTrue(
        lines.containsAll(List.of("HASH_QUEUE_SIZE=7", "SQLITE_BUSY_TIMEOUT_MILLIS=900")),
        outcome::output);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("HASH_QUEUE=")), outcome::output);
  }

  /** After a roll back, bin/serve of the release before has the environment of today's. */
  @Test
  void releaseBeforeFindsItsOwnName() throws IOException {
    Outcome outcome = run(command("roll", "exec env"), Map.of("CREDENTIAL_CACHE_SIZE", "5"));

    assertTrue(outcome.output().contains("\nVERIFIED_PASSWORDS=5\n"), outcome::output);
  }

  private static Outcome run(String call, Map<String, String> environment) throws IOException {
    List<String> words = new ArrayList<>(List.of(call.split(" ")));
    words.set(0, Repository.path(words.get(0)).toString());
    Command command = new Command(words).without(List.of("WARM_UP_REQUESTS", "TRAINING_REQUESTS"));
    environment.forEach(command::with);
    return command.run();
  }

  /** A command of the repository that runs this alone. */
  private String command(String name, String script) throws IOException {
    return LibraryScript.write(folder.resolve(name), script);
  }
}
