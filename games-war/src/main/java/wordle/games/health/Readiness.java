package wordle.games.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.games.database.Sql;

/** Ready: the database answers a read. */
@org.eclipse.microprofile.health.Readiness
@Singleton
public class Readiness implements HealthCheck {

  private final Sql sql;

  @Inject
  Readiness(Sql sql) {
    this.sql = sql;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      return !sql.select("SELECT max(version) FROM schema_version", row -> row.getInt(1)).isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }
}
