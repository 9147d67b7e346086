package wordle.games.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * How many requests were answered and how long that took, by method, route and status. Safe for use
 * by several threads.
 */
@Singleton
public class RequestTimes {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_requests")
          .withDescription("Requests that were answered, and the time that it took.")
          .build();

  /** A client may send any word as a method. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  private final MetricRegistry registry;

  /** The registry's own look-up sorts labels and makes names of them each time. */
  private final ConcurrentMap<Labels, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  RequestTimes(MetricRegistry registry) {
    this.registry = registry;
  }

  void count(HttpServletRequest request, int status, long nanos) {
    String route = Route.of(RequestLog.path(request));
    Labels labels = new Labels(known(request.getMethod()), route, status);
    timers.computeIfAbsent(labels, this::timer).update(Duration.ofNanos(nanos));
  }

  private static String known(String method) {
    return METHODS.contains(method) ? method : Route.OTHER;
  }

  private Timer timer(Labels labels) {
    return registry.timer(
        METADATA,
        new Tag("method", labels.method()),
        new Tag("route", labels.route()),
        new Tag("status", Integer.toString(labels.status())));
  }

  /** Of each there are few. */
  private record Labels(String method, String route, int status) {}
}
