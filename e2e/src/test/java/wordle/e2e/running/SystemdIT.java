package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.system.Ports;

/**
 * The units under a systemd in namespaces of its own, which {@code src/test/sh/private-systemd}
 * makes.
 */
@Tag("slow")
class SystemdIT {

  private static final Path SYSTEMD = Path.of("/lib/systemd/systemd");
  private static final String SCRIPTS = "e2e/src/test/sh/";
  private static final String OUTPUT = "e2e/target/systemd.log";
  private static final int NOT_PERMITTED = 125;

  private final Ports ports = Ports.free();

  @Test
  void instanceAndGatewayRunConfinedAndEndInGoodOrder() throws IOException {
    assumeTrue(Files.isExecutable(SYSTEMD), "There is no " + SYSTEMD);

    Command.Outcome outcome = run("units-run-and-end");

    assumeTrue(
        outcome.status() != NOT_PERMITTED,
        "This machine does not permit a systemd of its own: " + outcome.output().strip());
    String written = Files.readString(Repository.path(OUTPUT));
    assertEquals(0, outcome.status(), () -> outcome.output() + written);
    assertTrue(written.contains("GET /health/games 200"), written);
    for (String unit : List.of("wordle-games@1", "wordle-gateway")) {
      assertTrue(written.contains(endedInGoodOrder(unit)), written);
    }
  }

  private static String endedInGoodOrder(String unit) {
    return "Result=success\nNRestarts=0\nId=%s.service\nActiveState=inactive\n".formatted(unit);
  }

  private Command.Outcome run(String script) throws IOException {
    String root = Repository.path("").toString();
    String command = Repository.path(SCRIPTS + "private-systemd").toString();
    return new Command(List.of(command, root, SCRIPTS + script, OUTPUT))
        .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
        .with("BASE_PORT", Integer.toString(ports.base()))
        .with("WORDLE_FORMATION", "users=1,games=1")
        .with("GATEWAY_ACCESS_LOG", "on")
        .with("WARM_UP_REQUESTS", "1")
        .run();
  }
}
