package wordle.chaos;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** The environment variables that {@code tools/chaos} sets. */
final class Settings {

  private Settings() {}

  /** The repository. */
  static Path root() {
    return Path.of(variable("ROOT"));
  }

  /** The folder of the databases. */
  static Path data() {
    return Path.of(variable("WORDLE_DATA"));
  }

  /** The file for the output of the system under test. */
  static Path log() {
    return Path.of(variable("LOG"));
  }

  static InetSocketAddress gateway() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), gatewayPort());
  }

  static int gatewayPort() {
    return Integer.parseInt(variable("GATEWAY_PORT"));
  }

  static int basePort() {
    return Integer.parseInt(variable("BASE_PORT"));
  }

  private static String variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException("tools/chaos sets " + name));
  }
}
