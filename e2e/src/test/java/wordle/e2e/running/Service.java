package wordle.e2e.running;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;
import wordle.testing.system.LogLine;
import wordle.testing.system.RequestLine;

/**
 * An HTTP server in a terminal of its own.
 *
 * @param address where it listens
 */
record Service(Terminal terminal, URI address) {

  /** Long, because a cold start extracts Liberty, and dev mode compiles first. */
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  static Service at(int port, Terminal terminal) {
    return new Service(terminal, URI.create("http://127.0.0.1:" + port));
  }

  Client client() {
    return Client.of(address);
  }

  /** Waits until the path gets a matching response; fails if the program ends. */
  void await(String path, Predicate<Response> wanted) {
    Waiting.until(
        TIMEOUT,
        () -> !terminal.isRunning() || answers(path, wanted),
        () ->
            "the response of " + address.resolve(path) + " that was waited for" + terminal.tail());
    if (!terminal.isRunning()) {
      throw new AssertionError("The program has ended" + terminal.tail());
    }
  }

  /** The logged requests with this id, as lines of this process. */
  List<RequestLine> requests(String process, String requestId) {
    return terminal.lines().stream()
        .map(line -> new LogLine(process, line).request())
        .flatMap(Optional::stream)
        .filter(line -> line.requestId().equals(requestId))
        .toList();
  }

  private boolean answers(String path, Predicate<Response> wanted) {
    try {
      return wanted.test(client().get(path));
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
