package wordle.testing.system;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wordle.testing.process.Waiting;

/** The output of all processes of a system so far, in Goreman's order. Thread-safe. */
public final class SystemLog {

  /** A service logs before it responds, but Goreman may read the line later. */
  private static final Duration GOREMAN_IS_SLOW = Duration.ofSeconds(10);

  private final List<LogLine> lines = new ArrayList<>();

  synchronized void add(LogLine line) {
    lines.add(line);
  }

  /** A copy of everything so far. */
  public synchronized List<LogLine> lines() {
    return List.copyOf(lines);
  }

  /**
   * The requests with this id so far, those of Users first. Goreman reads each process separately,
   * so that it may swap lines of different processes. Each service logs before it responds
   * (DurabilityGatewayIT), so that this is the real order.
   */
  public List<RequestLine> requests(String requestId) {
    return lines().stream()
        .map(LogLine::request)
        .flatMap(Optional::stream)
        .filter(line -> line.requestId().equals(requestId))
        .sorted(comparing(line -> !line.process().startsWith("users")))
        .toList();
  }

  /** Waits for this number of requests with this id. */
  public List<RequestLine> awaitRequests(String requestId, int count) {
    Waiting.until(
        GOREMAN_IS_SLOW,
        () -> requests(requestId).size() >= count,
        () -> count + " lines of request " + requestId + ", there are " + requests(requestId));
    return requests(requestId);
  }

  /** The last lines for the message of a failure, without those about single requests. */
  String tail(int count) {
    List<LogLine> all = lines().stream().filter(line -> !line.isAboutRequest()).toList();
    return all.subList(Math.max(0, all.size() - count), all.size()).stream()
        .map(line -> line.process() + " | " + line.text())
        .collect(joining("\n"));
  }
}
