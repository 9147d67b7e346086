package wordle.service.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import wordle.service.database.Database;

/** The size of the database's write-ahead log at /metrics, read when it is asked for. */
@Singleton
public class WalGauge {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_wal_bytes")
          .withDescription("Size of the write-ahead log.")
          .build();

  private final MetricRegistry registry;
  private final Database database;

  @Inject
  WalGauge(MetricRegistry registry, Database database) {
    this.registry = registry;
    this.database = database;
  }

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (database.logBytes().isPresent()) {
      registry.gauge(METADATA, () -> database.logBytes().orElse(0));
    }
  }
}
