package wordle.games.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes a database of the data source that {@code server.xml} defines. */
@Singleton
public class GamesDatabase {

  /** With what the write itself may wait then, it stays below the gateway's two seconds. */
  private static final Duration TURN = Duration.ofSeconds(1);

  @Resource(lookup = "jdbc/games")
  private @Nullable DataSource dataSource;

  /** The service's only database. */
  @Produces
  @Singleton
  Database database(@ConfigProperty(name = "WORDLE_DATA") String folder) {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/games");
    }
    return new Database(dataSource, filesIn(Path.of(folder)));
  }

  /** All of the service's SQL, so that its writes go together. */
  @Produces
  @Singleton
  Sql sql(Database database, @ConfigProperty(name = "DATABASE_BUSY_MILLIS") int busyMillis) {
    return new Sql(database, Duration.ofMillis(busyMillis), TURN);
  }

  /** The files of the service's database in this folder. */
  public static DatabaseFiles filesIn(Path folder) {
    return new DatabaseFiles(folder, "games.db");
  }
}
