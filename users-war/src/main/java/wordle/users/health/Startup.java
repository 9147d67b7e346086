package wordle.users.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.users.database.Schema;

/** Started: the schema is at its newest version. */
@org.eclipse.microprofile.health.Startup
@Singleton
public class Startup implements HealthCheck {

  private final Schema schema;

  @Inject
  Startup(Schema schema) {
    this.schema = schema;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(schema.isCurrent()).build();
  }
}
