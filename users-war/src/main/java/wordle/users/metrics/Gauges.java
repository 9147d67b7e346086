package wordle.users.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import wordle.users.account.HashQueue;

/** What is looked up when somebody asks for it, and costs nothing else. */
@Singleton
public class Gauges {

  private final MetricRegistry registry;
  private final HashQueue queue;
  private final Path wal;

  @Inject
  Gauges(
      MetricRegistry registry,
      HashQueue queue,
      @ConfigProperty(name = "WORDLE_DATA") String folder) {
    this.registry = registry;
    this.queue = queue;
    this.wal = Path.of(folder, "users.db-wal");
  }

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    register(
        "wordle_hash_queue_waiting", "Requests that wait for their turn to hash.", queue::waiting);
    register("wordle_wal_bytes", "Size of the write-ahead log.", this::walBytes);
  }

  private void register(String name, String description, Supplier<Number> value) {
    Metadata metadata = Metadata.builder().withName(name).withDescription(description).build();
    registry.gauge(metadata, value);
  }

  /** There is none before the first write, nor where a database was closed in good order. */
  private long walBytes() {
    try {
      return Files.size(wal);
    } catch (IOException e) {
      return 0;
    }
  }
}
