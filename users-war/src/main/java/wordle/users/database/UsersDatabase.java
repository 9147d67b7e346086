package wordle.users.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes a database of the data source that {@code server.xml} defines. */
@Singleton
public class UsersDatabase {

  @Resource(lookup = "jdbc/users")
  private @Nullable DataSource dataSource;

  /** The service's only database. */
  @Produces
  @Singleton
  Database database(@ConfigProperty(name = "WORDLE_DATA") String folder) {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/users");
    }
    return new Database(dataSource, filesIn(Path.of(folder)));
  }

  /** The files of the service's database in this folder. */
  public static DatabaseFiles filesIn(Path folder) {
    return new DatabaseFiles(folder, "users.db");
  }
}
