package wordle.e2e.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.system.Ports;

/**
 * Under systemd, standard output and error are sockets, which cannot be opened by names under /dev.
 */
class SocketOutputIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String SCRIPT = "e2e/src/test/sh/with-output-to-a-socket";

  private final Ports ports = Ports.free();

  @TempDir private Path folder;

  @Test
  void gatewayWritesItsAccessLogAndItsErrorsThere() {
    try (Terminal terminal = start("bin/gateway")) {
      Service gateway = Service.at(ports.gateway(), terminal);

      gateway.await("/register", response -> response.status() == 200);
      gateway.client().get("/games").expect(503);

      terminal.awaitLine(TIMEOUT, "GET /register 200");
      terminal.awaitLine(TIMEOUT, "GET /games 503");
      terminal.awaitLine(TIMEOUT, "connect() failed");
    }
  }

  @Test
  void instanceWritesItsLinesThere() {
    try (Terminal terminal = start("bin/serve", "games-war/target/games.jar", "1")) {
      Service games = Service.at(ports.games(1), terminal);

      games.await("/health/ready", response -> response.status() == 200);
      games.client().get("/games").expect(401);

      terminal.awaitLine(TIMEOUT, "GET /games 401");
    }
  }

  private Terminal start(String command, String... arguments) {
    String[] all = new String[2 + arguments.length];
    all[0] = Repository.path(SCRIPT).toString();
    all[1] = Repository.path(command).toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Map<String, String> settings =
        Map.of(
            "GATEWAY_PORT", Integer.toString(ports.gateway()),
            "BASE_PORT", Integer.toString(ports.base()),
            "GATEWAY_ACCESS_LOG", "on",
            "WORDLE_FORMATION", "users=1,games=1",
            "WORDLE_DATA", folder.toString());
    return Terminal.start(
        "socket of " + command.replace('/', '-'), Repository.path(""), settings, all);
  }
}
