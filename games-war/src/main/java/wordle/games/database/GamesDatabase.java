package wordle.games.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import wordle.games.database.sqlite.GroupCommitDatabase;
import wordle.service.Service;
import wordle.service.database.Database;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

/** Produces the database of the data source that {@code server.xml} defines. */
@Singleton
public class GamesDatabase {

  /**
   * How long a write waits until a leader takes it. Like all waits, it is shorter than the
   * gateway's timeout of 2 s. Several waits in one request may exceed that, and the client gets
   * 504.
   */
  private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(1);

  @Resource(lookup = "jdbc/games")
  private @Nullable DataSource dataSource;

  @Produces
  @Singleton
  Database database(
      DatabaseFiles files,
      Service service,
      @ConfigProperty(name = "SQLITE_BUSY_TIMEOUT_MILLIS") int busyMillis) {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/games");
    }
    return new GroupCommitDatabase(
        new SqliteDatabase(dataSource, files, service.migrations()),
        Duration.ofMillis(busyMillis),
        QUEUE_TIMEOUT);
  }
}
