package wordle.e2e.running;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Terminal;
import wordle.testing.system.Ports;

/**
 * A checkout from an archive, in a folder whose name has special characters, started through a
 * symbolic link from a shell with unusual variables.
 */
@Tag("slow")
@Tag("alone")
class HostileFolderIT {

  /** Includes the first run of both services. */
  private static final Duration START = Duration.ofSeconds(480);

  /** The path is also longer than most home folders. */
  private static final String NAME =
      "CPSC 449/it's \"données\" (copy) a$b&e [x]+=@~{}^/" + "long".repeat(25) + "/wordle";

  /** The variables that bin/serve sets, and those that a process needs. */
  private static final Set<String> OF_A_SERVER =
      Set.of(
          "PATH",
          "HOME",
          "PWD",
          "LC_ALL",
          "TZ",
          "PORT",
          "WORDLE_DATA",
          "GATEWAY_SECRET",
          "UPDATE_TRIGGER",
          "WLP_OUTPUT_DIR",
          "LOG_DIR");

  private final Ports ports = Ports.free();
  private final Path folder;
  private final WorkingCopy checkout;
  private final Path start;

  HostileFolderIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.checkout = WorkingCopy.in(folder.resolve(NAME));
    checkout.bringTools();
    checkout.bringJars();
    Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.path(""));
    start = link.resolve("bin/start");
    try (Stream<Path> commands = Files.list(checkout.path("bin"))) {
      commands.filter(Files::isRegularFile).forEach(file -> file.toFile().setExecutable(false));
    }
  }

  @Test
  void systemIsReadyAndPlaysAndItsCommandsWork() throws IOException {
    Map<String, String> environment = environment();
    String script = "umask 0777; exec bash \"$0\" --formation users=1,games=1";
    try (Terminal terminal =
        Terminal.start("hostile", folder, environment, "bash", "-c", script, start.toString())) {
      terminal.awaitLine(START, "Ready in ");
      assertTrue(terminal.isRunning(), terminal::tail);

      play();
      assertServersInheritNothing();
      assertEquals(List.of(), coldStarts(terminal), terminal::tail);
      assertSucceeds(command(environment, "bin/user", "list"));
      Path backup = folder.resolve("back up");
      assertSucceeds(command(environment, "bin/backup", backup.toString()));
      assertSucceeds(command(environment, "bin/demo", "1"));
      assertTrue(Files.size(backup) > 0);
    }
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>(HostileEnvironment.of(folder));
    environment.put("GATEWAY_PORT", Integer.toString(ports.gateway()));
    environment.put("BASE_PORT", Integer.toString(ports.base()));
    environment.put("GATEWAY_ADDRESS", "127.0.0.1");
    environment.put("WORDLE_RUN", checkout.path(".run").toString());
    environment.put("WORDLE_DATA", folder.resolve("data, which is älter").toString());
    environment.put("WARM_UP_REQUESTS", "1");
    environment.put("GATEWAY_WORKERS", "1");
    // A first run that collects profiles would take three times as long.
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return environment;
  }

  private void play() {
    Account account = Account.fresh();
    Client gateway = Client.of(URI.create("http://127.0.0.1:" + ports.gateway()));
    gateway.register(account).expect(201);
    Client player = gateway.as(account);
    String id = player.startGame().getString("id");
    player.guess(id, "crane").expect(200);
    player.get("/").expect(200);
  }

  private void assertServersInheritNothing() throws IOException {
    Path run = checkout.path(".run").toRealPath().resolve(Integer.toString(ports.gateway()));
    for (String instance : List.of("users.1", "games.1")) {
      String pid = Files.readString(run.resolve(instance + "/server")).strip();
      List<String> environment =
          List.of(Files.readString(Path.of("/proc", pid, "environ")).split("\0"));

      assertEquals(Set.of(), namesBeyond(OF_A_SERVER, environment), environment::toString);
      assertTrue(
          environment.contains("WLP_OUTPUT_DIR=" + run.resolve(instance)), environment::toString);
    }
  }

  private static Set<String> namesBeyond(Set<String> allowed, List<String> environment) {
    return environment.stream()
        .map(entry -> entry.split("=", 2)[0])
        .filter(name -> !allowed.contains(name))
        .collect(toSet());
  }

  private static List<String> coldStarts(Terminal terminal) {
    return terminal.lines().stream().filter(line -> line.contains("The first run of")).toList();
  }

  private Outcome command(Map<String, String> environment, String name, String... arguments)
      throws IOException {
    String[] command =
        Stream.concat(Stream.of(checkout.path(name).toString()), Arrays.stream(arguments))
            .toArray(String[]::new);
    Command prepared = new Command(List.of(command));
    environment.forEach(prepared::with);
    return prepared.run();
  }

  private static void assertSucceeds(Outcome outcome) {
    assertEquals(0, outcome.status(), outcome::output);
  }
}
