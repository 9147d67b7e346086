package wordle.users.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import wordle.users.hashing.HashBulkhead;

/** The number of waiting hash requests at /metrics, read when it is asked for. */
@Singleton
public class HashQueueGauge {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_hash_queue_waiting")
          .withDescription("Requests that wait for a permit to hash.")
          .build();

  private final MetricRegistry registry;
  private final HashBulkhead queue;

  @Inject
  HashQueueGauge(MetricRegistry registry, HashBulkhead queue) {
    this.registry = registry;
    this.queue = queue;
  }

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    registry.gauge(METADATA, queue::waiting);
  }
}
