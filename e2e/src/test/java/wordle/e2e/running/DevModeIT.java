package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Response;
import wordle.testing.process.Terminal;
import wordle.testing.system.Ports;

/** {@code mvn liberty:dev}, on a copy of the sources, which these tests edit. */
@Tag("slow")
@Tag("alone")
class DevModeIT {

  private static final Duration START = Duration.ofSeconds(180);

  /** Maven and the servers live too short to profit from the C2 compiler. */
  private static final String C1_ALONE = "-XX:TieredStopAtLevel=1";

  private static final String EDITED = "Edited while running";

  private final Ports ports = Ports.free();
  private final Path data;
  private final WorkingCopy sources;

  DevModeIT(@TempDir Path sources, @TempDir Path data) throws IOException {
    this.sources = WorkingCopy.in(sources);
    this.data = data;
  }

  @Test
  void usersReloadsWhatChangesWhenStartedFromTheRoot() {
    try (Terminal maven = start("users from the root", "", "-pl", "users-war", "liberty:dev")) {
      changesTakeEffect("users", maven);
    }
  }

  @Test
  void gamesReloadsWhatChangesWhenStartedFromItsFolder() {
    try (Terminal maven = start("games from its folder", "games-war", "liberty:dev")) {
      changesTakeEffect("games", maven);
    }
  }

  private Terminal start(String title, String folder, String... arguments) {
    Map<String, String> environment =
        Map.of(
            "PORT",
            Integer.toString(ports.users(1)),
            "WORDLE_DATA",
            data.toString(),
            "MAVEN_OPTS",
            C1_ALONE,
            "JVM_ARGS",
            C1_ALONE);
    List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode"));
    command.addAll(List.of(arguments));
    return Terminal.start(title, sources.path(folder), environment, command.toArray(String[]::new));
  }

  /** Changes a class, the service's configuration and the shared one; then q ends the session. */
  private void changesTakeEffect(String service, Terminal maven) {
    Service running = Service.at(ports.users(1), maven);
    // The server is ready before Maven watches the files.
    maven.awaitLine(START, "Liberty is running in dev mode");
    running.await("/health/ready", DevModeIT::isReady);

    sources.edit(
        "service-commons/src/main/java/wordle/service/health/Liveness.java",
        "up(service.name())",
        "up(\"" + EDITED + "\")");
    running.await("/health/live", response -> response.text().contains(EDITED));

    addEndpoint(service + "-war/src/main/liberty/config/server.xml", ports.users(2), maven);
    addEndpoint("liberty-config/http.xml", ports.users(3), maven);

    maven.type("q");
    maven.awaitEnd();
    assertEquals(List.of(), Ports.inUse(ports.users(1), ports.users(2), ports.users(3)));
  }

  private void addEndpoint(String file, int port, Terminal maven) {
    String endpoint =
        "<httpEndpoint id='port%d' host='127.0.0.1' httpPort='%<d' httpsPort='-1'/></server>";
    sources.edit(file, "</server>", endpoint.formatted(port));
    Service.at(port, maven).await("/health/ready", DevModeIT::isReady);
  }

  /** An application that is being replaced has no checks, and so counts as ready. */
  private static boolean isReady(Response response) {
    return response.status() == 200 && response.text().contains("\"checks\":[{");
  }
}
