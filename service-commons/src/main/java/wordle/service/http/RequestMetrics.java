package wordle.service.http;

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
import wordle.service.Service;

/** Counts and times requests, by method, route and status. Safe for any number of threads. */
@Singleton
public class RequestMetrics {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_requests")
          .withDescription("Requests and their response time.")
          .build();

  /** Clients may send any method; other methods share one label, so that labels are bounded. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  private final MetricRegistry registry;
  private final Service service;

  /** The registry's own look-up sorts labels and builds names each time. */
  private final ConcurrentMap<Labels, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  RequestMetrics(MetricRegistry registry, Service service) {
    this.registry = registry;
    this.service = service;
  }

  void count(HttpServletRequest request, int status, long nanos) {
    String route = service.route().apply(AccessLog.path(request));
    Labels labels = new Labels(known(request.getMethod()), route, status);
    timers.computeIfAbsent(labels, this::timer).update(Duration.ofNanos(nanos));
  }

  private static String known(String method) {
    return METHODS.contains(method) ? method : Service.OTHER_ROUTE;
  }

  private Timer timer(Labels labels) {
    return registry.timer(
        METADATA,
        new Tag("method", labels.method()),
        new Tag("route", labels.route()),
        new Tag("status", Integer.toString(labels.status())));
  }

  /** Each has few values. */
  private record Labels(String method, String route, int status) {}
}
