package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Terminal;
import wordle.testing.system.Ports;

/** A checkout with parts that root owns, started by another user. */
@Tag("slow")
class ForeignFilesIT {

  private static final Duration BEGIN = Duration.ofSeconds(60);

  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Ports ports = Ports.free();

  @TempDir private Path folder;

  private WorkingCopy copy;

  @BeforeEach
  void makeReadableCopy() throws IOException {
    List<String> probe = new ArrayList<>(AS_NOBODY);
    probe.add("true");
    assumeTrue(new Command(probe).run().status() == 0, "Only root can act as another user");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    copy = WorkingCopy.in(folder.resolve("wordle"));
    assumeTrue(copy.bringTools(), "Goreman is not built here");
    give(copy.path(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".run/", ".run/build.lock", ".run/installations/", ".run/installations/users.lock",
        ".run/PORT/gateway/settings", "data/", "data/games.db", "users-war/target/",
        "games-war/target/classes/wordle/Old.class"
      })
  void partThatBelongsToRootIsNamedBeforeAnythingIsBuilt(String part) throws IOException {
    Path foreign = copy.path(part.replace("PORT", Integer.toString(ports.gateway())));
    make(foreign, part.endsWith("/"));

    Outcome outcome = start(List.of(), "WORDLE_DATA", data());

    assertEquals(1, outcome.status(), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
    assertTrue(outcome.output().startsWith(foreign + " belongs to root"), outcome::toString);
    assertTrue(outcome.output().contains("sudo chown -R "), outcome::toString);
  }

  @Test
  void anotherUsersCheckoutThatIsBuiltIsStartedWithFoldersElsewhere() throws IOException {
    copy.bringJars();
    chown("root", copy.path(""));
    Path own = Files.createDirectory(folder.resolve("own"));
    give(own);
    List<String> command = command();
    Map<String, String> settings =
        Map.of(
            "WORDLE_RUN",
            own + "/run",
            "WORDLE_DATA",
            own + "/data",
            "GATEWAY_PORT",
            Integer.toString(ports.gateway()),
            "BASE_PORT",
            Integer.toString(ports.base()));
    try (Terminal terminal =
        Terminal.startGroup(
            "start of another user", folder, settings, command.toArray(String[]::new))) {
      terminal.awaitLine(BEGIN, "Preparing warm starts");
      assertTrue(terminal.isRunning(), terminal::tail);
      terminal.signalGroup("INT");

      assertEquals(130, terminal.awaitStatus(), terminal::tail);
    }
  }

  @Test
  void reservedPortIsRefusedAtOnce() throws IOException {
    List<String> ordinary =
        List.of(
            "unshare",
            "--net",
            "sh",
            "-c",
            "echo 1024 >/proc/sys/net/ipv4/ip_unprivileged_port_start && exec \"$@\"",
            "sh");
    List<String> probe = new ArrayList<>(ordinary);
    probe.add("true");
    assumeTrue(new Command(probe).run().status() == 0, "A network of its own cannot be had");
    for (String setting : List.of("GATEWAY_PORT", "BASE_PORT")) {
      Outcome outcome = start(ordinary, setting, "80");

      assertEquals(1, outcome.status(), outcome::toString);
      assertEquals(1, outcome.output().lines().count(), outcome::toString);
      assertTrue(outcome.output().contains("Port 80, which"), outcome::toString);
      assertTrue(outcome.output().contains("set " + setting), outcome::toString);
    }
    assertFalse(Files.exists(copy.path("users-war/target")));
  }

  private String data() {
    return copy.path("data").toString();
  }

  private Outcome start(List<String> prefix, String setting, String value) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(command());
    return new Command(command)
        .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
        .with("BASE_PORT", Integer.toString(ports.base()))
        .with("WORDLE_RUN", copy.path(".run").toString())
        .with(setting, value)
        .run();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.addAll(
        List.of(
            "env",
            "HOME=" + folder,
            "GATEWAY_ADDRESS=127.0.0.1",
            copy.path("bin/start").toString()));
    return command;
  }

  /** Makes a file or folder that root owns in a folder of another user. */
  private void make(Path foreign, boolean isFolder) throws IOException {
    if (isFolder) {
      Files.createDirectories(foreign);
    } else {
      Files.createDirectories(foreign.getParent());
      Files.writeString(foreign, "root wrote this");
    }
    give(copy.path(""));
    chown("root", foreign);
  }

  private static void give(Path path) throws IOException {
    chown("65534", path);
  }

  private static void chown(String owner, Path path) throws IOException {
    Outcome outcome = new Command(List.of("chown", "-R", owner, path.toString())).run();
    assertEquals(0, outcome.status(), outcome::toString);
  }
}
