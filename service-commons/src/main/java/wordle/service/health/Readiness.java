package wordle.service.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.service.database.Database;

/** Ready: the database can be read. */
@org.eclipse.microprofile.health.Readiness
@Singleton
public class Readiness implements HealthCheck {

  private final Database database;

  @Inject
  Readiness(Database database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(isReadable()).build();
  }

  private boolean isReadable() {
    try {
      database.check();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
