package wordle.users.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wordle.service.Service;
import wordle.service.database.Database;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

/** Produces the database of the data source that {@code server.xml} defines. */
@Singleton
public class UsersDatabase {

  @Resource(lookup = "jdbc/users")
  private @Nullable DataSource dataSource;

  @Produces
  @Singleton
  Database database(DatabaseFiles files, Service service) {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/users");
    }
    return new SqliteDatabase(dataSource, files, service.migrations());
  }
}
