package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.system.Ports;

/** Arguments that {@code bin/start} refuses before it starts anything. */
class FormationIT {

  private final Ports ports = Ports.free();

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users=0", "users=10", "games=0", "users=1,games=10", "users=1,games=-1", "users=one",
        "users=1.5", "users=", "users", "gateway=1", "users=1 games=3", "users=1,users=2",
        "users=1;games=3", "users=1,games=3,", ",", "", "users=01", "games=99999999999999999999"
      })
  void formationThatCannotRunIsRefused(String formation) throws IOException {
    assertRefused(start(Map.of(), "--formation", formation), "");
    assertRefused(start(Map.of(), "-m", formation), "");
  }

  @Test
  void missingFormationAndUnknownOptionsAreRefused() throws IOException {
    assertRefused(start(Map.of(), "--formation"), "formation");
    assertRefused(start(Map.of(), "--no-such-option"), "--no-such-option");
    assertRefused(start(Map.of(), "users=1"), "users=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "8080x"})
  void invalidPortsAreRefused(String port) throws IOException {
    assertRefused(start(Map.of("GATEWAY_PORT", port)), "GATEWAY_PORT");
    assertRefused(start(Map.of("BASE_PORT", port)), "BASE_PORT");
  }

  @Test
  void portThatSomethingElseHoldsIsNamed() throws IOException {
    for (int port : List.of(ports.gateway(), ports.users(1), ports.games(3))) {
      try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertRefused(start(Map.of()), Integer.toString(holder.getLocalPort()));
      }
    }
  }

  @Test
  void holderOfAPortIsNamedWithItsFolderAndTheSetting() throws IOException {
    String self = "(process %d, in ".formatted(ProcessHandle.current().pid());
    try (ServerSocket gateway = listen(ports.gateway())) {
      assertRefused(
          start(Map.of()), "Port " + gateway.getLocalPort() + ", which the gateway needs");
      assertRefused(start(Map.of()), self);
      assertRefused(start(Map.of()), "set GATEWAY_PORT");
    }
    try (ServerSocket instance = listen(ports.games(1))) {
      assertRefused(start(Map.of()), "Port " + instance.getLocalPort() + ", which games");
      assertRefused(start(Map.of()), "set BASE_PORT");
    }
  }

  /** The port is taken after the check: the supervisor neither waits nor restarts. */
  @Test
  void supervisorsEndWhereTheirPortIsHeld() throws IOException {
    try (ServerSocket gateway = listen(ports.gateway());
        ServerSocket instance = listen(ports.games(1))) {
      String jar = Repository.path("games-war/target/games.jar").toString();
      assertRefused(run("serve", Map.of(), jar, "1"), "Port " + instance.getLocalPort() + ",");
      assertRefused(run("gateway", Map.of()), "Port " + gateway.getLocalPort() + ",");
    }
  }

  @Test
  void addressOfAnotherMachineIsRefused() throws IOException {
    for (String address : List.of("192.0.2.1", "2001:db8::1", "no such host")) {
      assertRefused(start(Map.of("GATEWAY_ADDRESS", address)), "is not an address of this machine");
      assertRefused(
          run("gateway", Map.of("GATEWAY_ADDRESS", address)), "is not an address of this machine");
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void gatewayAndInstancesCannotShareOnePort() throws IOException {
    String shared = Integer.toString(ports.games(2));

    assertRefused(start(Map.of("GATEWAY_PORT", shared)), shared);
  }

  private Command.Outcome start(Map<String, String> environment, String... arguments)
      throws IOException {
    return run("start", environment, arguments);
  }

  private Command.Outcome run(String name, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Repository.path("bin/" + name).toString()));
    command.addAll(List.of(arguments));
    Command start =
        new Command(command)
            .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
            .with("BASE_PORT", Integer.toString(ports.base()))
            .with("WORDLE_DATA", data.toString());
    environment.forEach(start::with);
    return start.run();
  }

  /** Fails unless the output is a sentence that names the cause. */
  private void assertRefused(Command.Outcome outcome, String named) {
    assertNotEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains(named), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
    assertFalse(outcome.output().contains("settings.sh"), outcome::toString);
    assertFalse(outcome.output().contains("bin/start: line"), outcome::toString);
  }
}
