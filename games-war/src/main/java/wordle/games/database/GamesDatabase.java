package wordle.games.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives the data source that {@code server.xml} defines to whoever injects one. */
@Singleton
public class GamesDatabase {

  /** With what the write itself may wait then, it stays below the gateway's two seconds. */
  private static final Duration TURN = Duration.ofSeconds(1);

  @Resource(lookup = "jdbc/games")
  private @Nullable DataSource dataSource;

  /** The service's only data source; its connections are in autocommit. */
  @Produces
  @Singleton
  DataSource dataSource() {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/games");
    }
    return dataSource;
  }

  /** All of the service's SQL, so that its writes go together. */
  @Produces
  @Singleton
  Sql sql(
      DataSource source,
      @ConfigProperty(name = "WORDLE_DATA") String folder,
      @ConfigProperty(name = "DATABASE_BUSY_MILLIS") int busyMillis) {
    return new Sql(source, queueIn(Path.of(folder)), Duration.ofMillis(busyMillis), TURN);
  }

  /** Where all who write to the database in this folder queue. */
  public static Path queueIn(Path folder) {
    return folder.resolve("games.db-queue");
  }
}
