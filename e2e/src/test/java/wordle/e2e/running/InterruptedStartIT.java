package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/** A first start that is interrupted while it builds and extracts, and the start after it. */
@Tag("slow")
class InterruptedStartIT {

  private static final Duration PHASE = Duration.ofSeconds(120);

  private final Ports ports = Ports.free();

  @TempDir private Path folder;

  private WorkingCopy copy;

  @BeforeEach
  void copySources() throws IOException {
    copy = WorkingCopy.in(folder.resolve("wordle"));
    assumeTrue(copy.bringTools(), "Goreman is not built here");
  }

  /** A truncated file that Maven takes for a complete one would fail each later build. */
  @Test
  void leftoversOfABuildThatWasKilledAreRemoved() throws IOException {
    copy.bringJars();
    Path target = copy.path("users-war/target");
    Path mark = Files.createFile(target.resolve("unfinished"));
    Path half = Files.writeString(target.resolve("users.jar.new"), "PK and no more");

    interrupt("build", () -> !Files.exists(half) && isLogged("Scanning for projects"), "INT", 130);

    assertTrue(Files.exists(mark), "The next build takes this one for a whole one");
    assertTrue(Files.exists(target.resolve("users.jar")), "A running system lost its jar");
  }

  @Test
  void systemThatIsBeingBuiltIsNotBuiltTwice() throws IOException {
    try (Terminal first = start("build of a twin")) {
      first.awaitLine(PHASE, "Building");
      Outcome second = startAgain();

      assertEquals(1, second.status(), second::toString);
      assertEquals(
          "This system is already running (started in %s, process %d); stop it with Ctrl-C there.\n"
              .formatted(copy.path(""), first.pid()),
          second.output());
      first.signalGroup("INT");
      assertEquals(130, first.awaitStatus(), first::tail);
    }
  }

  /** The signals of Ctrl-C, of a service manager, and of a closed terminal. */
  @Test
  void extractionAndFirstRunEndAtOnce() throws IOException {
    copy.bringJars();

    interrupt("extraction", () -> isExtracted("wlp"), "INT", 130);
    interrupt("first run", () -> isExtracted("first-run.log"), "INT", 130);
    interrupt("extraction again", () -> true, "HUP", 129);
    assertFalse(isExtracted("complete"));
  }

  private void interrupt(String phase, BooleanSupplier begun, String signal, int status) {
    try (Terminal terminal = start(phase)) {
      terminal.awaitLine(PHASE, " …");
      Waiting.until(PHASE, begun, terminal::tail);
      terminal.signalGroup(signal);

      assertEquals(status, terminal.awaitStatus(), terminal::tail);
      List<String> lines = terminal.lines().stream().filter(line -> !isProgress(line)).toList();
      assertEquals(2, lines.size(), terminal::tail);
      assertTrue(lines.get(1).contains(": interrupted after "), terminal::tail);
      assertEquals(List.of(), Ports.inUse(ports.of(Formation.DEFAULT)), terminal::tail);
    }
  }

  private static boolean isProgress(String line) {
    return line.endsWith(" s so far");
  }

  private Terminal start(String phase) {
    String start = copy.path("bin/start").toString();
    return Terminal.startGroup("interrupted " + phase, folder, settings(), start);
  }

  private Outcome startAgain() throws IOException {
    Command start = new Command(List.of(copy.path("bin/start").toString()));
    settings().forEach(start::with);
    return start.run();
  }

  private Map<String, String> settings() {
    return Map.of(
        "GATEWAY_PORT", Integer.toString(ports.gateway()),
        "BASE_PORT", Integer.toString(ports.base()),
        "WORDLE_RUN", folder.resolve("run").toString(),
        "WORDLE_DATA", folder.resolve("data").toString());
  }

  private boolean isLogged(String text) {
    try {
      return Files.readString(folder.resolve("run/build.log")).contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether an unfinished extraction contains this file. */
  private boolean isExtracted(String name) {
    try (Stream<Path> all = Files.list(folder.resolve("run/installations"))) {
      return all.anyMatch(extraction -> Files.exists(extraction.resolve(name)));
    } catch (IOException e) {
      return false;
    }
  }
}
