package wordle.service.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.service.database.Database;

/** Started: the schema is at the version of this release. */
@org.eclipse.microprofile.health.Startup
@Singleton
public class Startup implements HealthCheck {

  private final Database database;

  @Inject
  Startup(Database database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(database.isMigrated()).build();
  }
}
