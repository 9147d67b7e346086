package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.testing.process.Processes;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;
import wordle.testing.system.Ports;

/** Foreman, Honcho and Overmind can run the Procfile. */
@Tag("slow")
class ProcfileIT {

  private static final Duration STOP = Duration.ofSeconds(30);

  private final Ports ports = Ports.free();

  @TempDir private Path data;

  /** Foreman ignores a line whose name has other characters. */
  @Test
  void namesAreThoseThatAllOfThemAccept() throws IOException {
    List<String> names =
        Files.readAllLines(Repository.path("Procfile")).stream()
            .map(line -> line.replaceFirst(":.*", ""))
            .toList();

    assertEquals(List.of("users", "games-1", "games-2", "games-3", "gateway"), names);
  }

  /** INT goes to all processes of the terminal, as Ctrl-C does; TERM to the program alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INT  | foreman  | start -m games-1=1,gateway=1
          TERM | foreman  | start -m games-1=1,gateway=1
          INT  | honcho   | start games-1 gateway
          TERM | honcho   | start games-1 gateway
          INT  | overmind | start -l games-1,gateway
          TERM | overmind | start -l games-1,gateway
          """)
  void instanceAndGatewayRunAndEnd(String signal, String program, String arguments) {
    Optional<Path> executable = find(program);
    assumeTrue(executable.isPresent(), "There is no " + program);
    Terminal terminal = start(executable.orElseThrow(), arguments);
    Service gateway = Service.at(ports.gateway(), terminal);

    gateway.await("/health/games", response -> response.status() == 200);
    terminal.awaitLine(STOP, "GET /health/games 200");
    assertTrue(hasLine(terminal, "gateway", "GET /health/games 200"), terminal::tail);
    assertTrue(hasLine(terminal, "games-1", "Launching games"), terminal::tail);
    end(terminal, signal);

    terminal.awaitEnd();
    Waiting.until(STOP, this::nothingIsLeft, () -> "an end of " + left() + terminal.tail());
  }

  /** Foreman and Honcho number each process of a line, so the first one is {@code games-1.1}. */
  private static boolean hasLine(Terminal terminal, String process, String text) {
    return terminal.lines().stream()
        .map(line -> line.replaceAll("\\e\\[[0-9;]*m", ""))
        .anyMatch(
            line -> line.matches("([0-9:]{8} )?" + process + "(\\.1)? +\\| .*" + text + ".*"));
  }

  private Terminal start(Path program, String arguments) {
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments.split(" "))).toList();
    Map<String, String> settings =
        Map.of(
            "GATEWAY_PORT", Integer.toString(ports.gateway()),
            "BASE_PORT", Integer.toString(ports.base()),
            "GATEWAY_ACCESS_LOG", "on",
            "WORDLE_FORMATION", "users=1,games=1",
            "WORDLE_DATA", data.toString(),
            "OVERMIND_SOCKET", data.resolve("overmind.sock").toString());
    return Terminal.startGroup(
        program.getFileName().toString(),
        Repository.path(""),
        settings,
        command.toArray(String[]::new));
  }

  private static void end(Terminal terminal, String signal) {
    if (signal.equals("INT")) {
      terminal.signalGroup("INT");
    } else {
      terminal.signal(signal);
    }
  }

  private boolean nothingIsLeft() {
    return left().isEmpty();
  }

  /** Includes processes that have left the session, as those of Overmind do. */
  private List<String> left() {
    return Processes.with("GATEWAY_PORT=" + ports.gateway());
  }

  private static Optional<Path> find(String program) {
    Path own = Repository.path(".tools/" + program + "/bin/" + program);
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, program));
    return Stream.concat(Stream.of(own), onPath).filter(Files::isExecutable).findFirst();
  }
}
