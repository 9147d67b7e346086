package wordle.testing.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final int BETWEEN_USERS_AND_GAMES = 50;

  private final Ports ports = Ports.free();

  @Test
  void concurrentJvmsChooseFromSeparateRanges() {
    IntStream.range(0, 1_000)
        .forEach(
            i -> {
              int last = Ports.free(1).games(9);
              int first = Ports.free(2).base();
              assertTrue(last < first, () -> last + " is not below " + first);
            });
  }

  @Test
  void programOnAnUnusedPortIsNoConflict() throws IOException {
    for (int other :
        List.of(ports.base() + BETWEEN_USERS_AND_GAMES, ports.users(2), ports.games(4))) {
      try (ServerSocket holder = listen(other)) {
        assertEquals(List.of(), Ports.inUse(ports.of(Formation.DEFAULT)), holder::toString);
      }
    }
  }

  @Test
  void heldPortIsNamedWithItsHolder() throws IOException {
    for (int port : ports.of(Formation.DEFAULT)) {
      try (ServerSocket holder = listen(port)) {
        String named =
            "port %d, held by java (process %d, in %s)"
                .formatted(port, ProcessHandle.current().pid(), Path.of("").toAbsolutePath());
        assertEquals(List.of(named), Ports.inUse(ports.of(Formation.DEFAULT)), holder::toString);
      }
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
