package wordle.users.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.users.database.Database;

/** Ready: the database answers a read, and its name leads to the file that is open. */
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
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      database.files().verify();
      return answersRead();
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean answersRead() throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement select =
            connection.prepareStatement("SELECT max(version) FROM schema_version");
        ResultSet row = select.executeQuery()) {
      return row.next();
    }
  }
}
