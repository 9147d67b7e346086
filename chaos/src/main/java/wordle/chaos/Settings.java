package wordle.chaos;

import java.nio.file.Path;
import java.util.Optional;

/** What tools/chaos has set for the system that is started, and for us. */
final class Settings {

  private Settings() {}

  static Path root() {
    return Path.of(variable("ROOT"));
  }

  static Path data() {
    return Path.of(variable("WORDLE_DATA"));
  }

  static Path log() {
    return Path.of(variable("LOG"));
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
