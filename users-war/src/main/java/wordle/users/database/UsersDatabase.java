package wordle.users.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives the data source that {@code server.xml} defines to whoever injects one. */
@Singleton
public class UsersDatabase {

  @Resource(lookup = "jdbc/users")
  private @Nullable DataSource dataSource;

  /** The service's only data source; its connections are in autocommit. */
  @Produces
  @Singleton
  DataSource dataSource() {
    if (dataSource == null) {
      throw new IllegalStateException("server.xml defines no data source jdbc/users");
    }
    return dataSource;
  }
}
