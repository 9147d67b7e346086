package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Client;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * The gateway's connections to the services outlast a request, because a new connection costs half
 * of a request.
 */
@ExtendWith(SharedSystem.class)
class KeptConnectionsGatewayIT {

  private static final int REQUESTS = 100;

  /** Each worker process has its own connections. */
  private static final int MOST_CONNECTIONS = 40;

  private final RunningSystem system;

  KeptConnectionsGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void oneConnectionServesManyRequests() throws IOException {
    Client client = system.client(system.newAccount());
    String game = "/games/" + client.startGame().getString("id");
    long before = sockets();

    for (int i = 0; i < REQUESTS; i++) {
      client.get(game).expect(200);
    }

    long more = sockets() - before;
    System.out.printf("%d requests: %d more connections to Users and Games%n", REQUESTS, more);
    assertTrue(more < MOST_CONNECTIONS, () -> more + " more connections");
  }

  /**
   * Connections to Users and the first Games, with those that were closed within the last minute.
   */
  private long sockets() throws IOException {
    List<String> ports = List.of(hex(system.users(1).getPort()), hex(system.games(1).getPort()));
    return Files.readAllLines(Path.of("/proc/net/tcp")).stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> ports.stream().anyMatch(fields[2]::endsWith))
        .count();
  }

  private static String hex(int port) {
    return ":%04X".formatted(port);
  }
}
