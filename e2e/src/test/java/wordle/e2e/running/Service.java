package wordle.e2e.running;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import wordle.testing.http.Answer;
import wordle.testing.http.Client;
import wordle.testing.process.Terminal;
import wordle.testing.process.Waiting;
import wordle.testing.system.LogLine;
import wordle.testing.system.RequestLine;

/**
 * Something that answers HTTP and runs in a terminal of its own.
 *
 * @param address where it listens
 */
record Service(Terminal terminal, URI address) {

  /** A cold start unpacks Liberty, and dev mode compiles first; two cores may be shared. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  static Service at(int port, Terminal terminal) {
    return new Service(terminal, URI.create("http://127.0.0.1:" + port));
  }

  Client client() {
    return Client.of(address);
  }

  /** Waits until the path is answered as wanted; fails at once when the program ends. */
  void await(String path, Predicate<Answer> wanted) {
    Waiting.until(
        PATIENCE,
        () -> !terminal.isRunning() || answers(path, wanted),
        () -> "the answer of " + address.resolve(path) + " that was waited for" + terminal.tail());
    if (!terminal.isRunning()) {
      throw new AssertionError("The program has ended" + terminal.tail());
    }
  }

  /** The requests that it logged under this id, as Goreman would show them for this process. */
  List<RequestLine> requests(String process, String requestId) {
    return terminal.lines().stream()
        .map(line -> new LogLine(process, line).request())
        .flatMap(Optional::stream)
        .filter(line -> line.requestId().equals(requestId))
        .toList();
  }

  private boolean answers(String path, Predicate<Answer> wanted) {
    try {
      return wanted.test(client().get(path));
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
