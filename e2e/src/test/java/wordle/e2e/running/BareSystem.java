package wordle.e2e.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;
import wordle.testing.system.RequestLine;

/**
 * The default formation without Goreman and without the supervisor: {@code java -jar} for each
 * instance, in any folder, and {@code bin/gateway}.
 */
final class BareSystem implements AutoCloseable {

  private static final int GAMES = 3;

  /** A service logs before it responds, but the reader of the log may be late. */
  private static final Duration PIPE_IS_SLOW = Duration.ofSeconds(10);

  private final Ports ports = Ports.free();
  private final Path folder;
  private final Deque<Terminal> terminals = new ArrayDeque<>();
  private final Map<String, Service> services = new HashMap<>();
  private final Service gateway;

  private BareSystem(Path folder) {
    this.folder = folder;
    startInstance("users", "users", ports.users(1));
    IntStream.rangeClosed(1, GAMES)
        .forEach(number -> startInstance("games", "games-" + number, ports.games(number)));
    Map<String, String> settings =
        Map.of(
            "GATEWAY_PORT", Integer.toString(ports.gateway()),
            "BASE_PORT", Integer.toString(ports.base()));
    gateway = open("gateway", ports.gateway(), settings, Repository.path("bin/gateway").toString());
  }

  /** Starts all processes together, and waits until they are ready. */
  static BareSystem start(Path folder) {
    BareSystem system = new BareSystem(folder);
    try {
      system.awaitReady();
      return system;
    } catch (AssertionError e) {
      system.close();
      throw e;
    }
  }

  /** A client of the gateway. */
  Client client() {
    return gateway.client();
  }

  /** What an instance such as {@code games-1} has written, line by line. */
  List<String> lines(String process) {
    return services.get(process).terminal().lines();
  }

  /** What all instances logged under this id, of which there will be so many lines. */
  List<RequestLine> awaitRequests(String requestId, int count) {
    Waiting.until(
        PIPE_IS_SLOW,
        () -> requests(requestId).size() >= count,
        () -> count + " lines of request " + requestId + ", there are " + requests(requestId));
    return requests(requestId);
  }

  /** Stops everything, the gateway first. */
  @Override
  public void close() {
    while (!terminals.isEmpty()) {
      terminals.pop().close();
    }
    List<String> held = Ports.inUse(ports.of(Formation.DEFAULT));
    if (!held.isEmpty()) {
      throw new AssertionError("Still in use: " + held);
    }
  }

  private List<RequestLine> requests(String requestId) {
    List<RequestLine> lines = new ArrayList<>();
    services.forEach((process, service) -> lines.addAll(service.requests(process, requestId)));
    return lines;
  }

  /** Two settings have their names of the release before. */
  private void startInstance(String service, String process, int port) {
    Map<String, String> settings =
        Map.of(
            "PORT", Integer.toString(port),
            "WORDLE_DATA", folder.resolve("data").toString(),
            "DATABASE_BUSY_MILLIS", "900",
            "WRONG_PASSWORDS_PER_MINUTE", "2",
            // Liberty unpacks into the home folder unless told otherwise.
            // Liberty extracts into the home folder by default.
            "WLP_JAR_EXTRACT_ROOT", folder.resolve("unpacked").toString());
    String jar = Repository.path("%s-war/target/%<s.jar".formatted(service)).toString();
    services.put(process, open(process, port, settings, "java", "-jar", jar));
  }

  private Service open(String process, int port, Map<String, String> settings, String... command) {
    Terminal terminal = Terminal.start("bare " + process, folder, settings, command);
    terminals.push(terminal);
    return Service.at(port, terminal);
  }

  private void awaitReady() {
    services.values().forEach(instance -> instance.await("/health/ready", BareSystem::isOk));
    Stream.of("/health/users", "/health/games")
        .forEach(path -> gateway.await(path, BareSystem::isOk));
  }

  private static boolean isOk(Response response) {
    return response.status() == 200;
  }
}
