package wordle.service.database.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;
import wordle.service.Service;

/** The service's database as a command opens it, also while instances run. */
public final class CommandDatabase {

  /** A person waits longer than a request. */
  private static final int BUSY_MILLIS = 10_000;

  private CommandDatabase() {}

  /**
   * Opens the database in a folder, and migrates it as an instance would.
   *
   * @return empty if there is none
   */
  public static Optional<SqliteDatabase> in(Path folder, Service service) {
    Path file = folder.resolve(service.name() + ".db");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + file + "?secure_delete=true");
    dataSource.setBusyTimeout(BUSY_MILLIS);
    dataSource.setEnforceForeignKeys(true);
    database(dataSource, folder, service).migrate();
    // Compares no files: each connection of a command is opened by name, and the last one to be
    // closed removes the log.
    return Optional.of(database(dataSource, folder, service));
  }

  /**
   * No method names a class of the driver, because Liberty reads all methods of a WAR's classes.
   */
  private static SqliteDatabase database(DataSource dataSource, Path folder, Service service) {
    return new SqliteDatabase(dataSource, DatabaseFiles.of(service, folder), service.migrations());
  }
}
