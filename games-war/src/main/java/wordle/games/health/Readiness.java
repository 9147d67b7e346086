package wordle.games.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.games.database.Database;
import wordle.games.database.Sql;

/** Ready: the database answers a read, and its name leads to the file that is open. */
@org.eclipse.microprofile.health.Readiness
@Singleton
public class Readiness implements HealthCheck {

  private final Database database;
  private final Sql sql;

  @Inject
  Readiness(Database database, Sql sql) {
    this.database = database;
    this.sql = sql;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      database.files().verify();
      return !sql.select("SELECT max(version) FROM schema_version", row -> row.getInt(1)).isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }
}
