package wordle.e2e.running;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** Which environment variables commands obey, and which ones they pass on to servers. */
class InheritedEnvironmentTest {

  /** The services' settings of docs/operations.md, and the variables that every process needs. */
  private static final Set<String> ALLOWED =
      Set.of(
          "PATH", "HOME", "PWD", "LC_ALL", "TZ", "TMPDIR", "PORT", "WORDLE_DATA", "GATEWAY_SECRET");

  @TempDir private Path folder;

  @Test
  void serverGetsSettingsAndNothingElse() throws IOException {
    Map<String, String> environment = new TreeMap<>(HostileEnvironment.of(folder));
    environment.put("WORDLE_DATA", "/data with spaces");
    environment.put("GATEWAY_SECRET", "0123456789abcdef0123456789abcdef");
    environment.put("HASH_QUEUE_SIZE", "7");
    environment.put("OTEL_SERVICE_NAME", "users");
    environment.put("SQLITE_BUSY_TIMEOUT_MILLIS", "900");

    Map<String, String> passedOn =
        variables(
            source(
                "exec_with \"${PROCESS_ENVIRONMENT[@]}\" \"${SERVER_ENVIRONMENT[@]}\" -- env -0"),
            environment);

    assertEquals("C.UTF-8", passedOn.get("LC_ALL"));
    assertEquals("/data with spaces", passedOn.get("WORDLE_DATA"));
    assertEquals("7", passedOn.get("HASH_QUEUE_SIZE"));
    Set<String> further = new TreeSet<>(passedOn.keySet());
    further.removeAll(ALLOWED);
    assertEquals(
        Set.of("HASH_QUEUE_SIZE", "OTEL_SERVICE_NAME", "SQLITE_BUSY_TIMEOUT_MILLIS"), further);
  }

  @Test
  void commandFindsItsFolderWhateverTheShellHasLeft() throws IOException {
    Outcome outcome = run(source("printf %s \"$ROOT\""), HostileEnvironment.of(folder));

    assertEquals(new Outcome(0, Repository.path("").toRealPath().toString()), outcome);
  }

  @Test
  void callsToThisMachineBypassProxiesWhichOtherToolsKeep() throws IOException {
    Map<String, String> passedOn =
        variables(source("env -0"), Map.of("https_proxy", "http://proxy.example:3128"));

    assertEquals("http://proxy.example:3128", passedOn.get("https_proxy"));
    assertTrue(passedOn.get("no_proxy").endsWith("localhost,127.0.0.1,::1"), passedOn::toString);
    assertEquals(passedOn.get("no_proxy"), passedOn.get("NO_PROXY"));
  }

  @Test
  void unusableFolderForTemporaryFilesIsNotUsed() throws IOException {
    String script = source("mktemp -d");

    Outcome outcome = run(script, Map.of("TMPDIR", folder.resolve("missing").toString()));

    assertEquals(0, outcome.status(), outcome::output);
    Files.delete(Path.of(outcome.output().strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a#b", "100%", "a:b", "a;b", "a,b", "wow!", "a\\b", "what?", "a\nb", "*"})
  void folderInWhichNoServerStartsIsNamed(String name) throws IOException {
    Path checkout = folder.resolve(name);
    copyCommands(checkout);

    assertRefused(
        run(checkout.resolve("bin/start").toString(), Map.of()), "The folder " + checkout);
    assertRefused(
        run(Repository.path("bin/start").toString(), Map.of("WORDLE_RUN", checkout.toString())),
        "WORDLE_RUN=" + checkout);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what?", "a\\b", "a${b}", "a\nb"})
  void dataFolderThatWouldBePartOfAnExpressionIsNamed(String name) throws IOException {
    Path data = folder.resolve(name);

    assertRefused(
        run(Repository.path("bin/start").toString(), Map.of("WORDLE_DATA", data.toString())),
        "WORDLE_DATA=" + data);
  }

  @Test
  void folderWithoutJavaInJavaHomeIsNamed() throws IOException {
    assertRefused(
        run(Repository.path("bin/start").toString(), Map.of("JAVA_HOME", folder.toString())),
        "JAVA_HOME=" + folder);
  }

  @Test
  void commandsOfACheckoutWithoutModesGetThemBack() throws IOException {
    copyCommands(folder);
    Path start = folder.resolve("bin/start");
    Path setup = folder.resolve("bin/setup");
    assertTrue(start.toFile().setExecutable(false, false));
    assertTrue(setup.toFile().setExecutable(false, false));

    Outcome outcome =
        new Command(List.of("bash", start.toString(), "--help")).with("JAVA_HOME", "").run();

    assertEquals(0, outcome.status(), outcome::output);
    assertTrue(Files.isExecutable(setup));
  }

  /** Fails unless the command ends at once with its own sentence. */
  private static void assertRefused(Outcome outcome, String named) {
    assertEquals(2, outcome.status(), outcome::output);
    assertTrue(outcome.output().contains(named), outcome::output);
    assertTrue(outcome.output().strip().endsWith("."), outcome::output);
    assertFalse(outcome.output().contains(": line "), outcome::output);
  }

  /** A command of the repository that only runs this script. */
  private String source(String script) throws IOException {
    return LibraryScript.write(folder.resolve("command"), script);
  }

  private static Map<String, String> variables(String command, Map<String, String> environment)
      throws IOException {
    Outcome outcome = run(command, environment);
    assertEquals(0, outcome.status(), outcome::output);
    Map<String, String> variables = new TreeMap<>();
    for (String entry :
        Arrays.stream(outcome.output().split("\0")).collect(toCollection(TreeSet::new))) {
      String[] parts = entry.split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    return variables;
  }

  private static Outcome run(String command, Map<String, String> environment) throws IOException {
    Command prepared = new Command(List.of(command)).with("JAVA_HOME", "");
    environment.forEach(prepared::with);
    return prepared.run();
  }

  private static void copyCommands(Path checkout) throws IOException {
    Files.createDirectories(checkout);
    Outcome outcome =
        new Command(
                List.of(
                    "cp",
                    "-r",
                    Repository.path("bin").toString(),
                    Repository.path("tools").toString(),
                    checkout.toString()))
            .run();
    assertEquals(0, outcome.status(), outcome::output);
  }
}
