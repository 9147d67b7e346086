package wordle.users.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;
import wordle.users.database.Database;
import wordle.users.database.Schema;
import wordle.users.database.UsersDatabase;

/** The service's database as a command opens it: beside the instances that may be running. */
final class DatabaseFile {

  /** A person waits longer than a request does. */
  private static final int BUSY_MILLIS = 10_000;

  private DatabaseFile() {}

  /**
   * Opens the database in a folder, brought to the newest schema as an instance would.
   *
   * @return empty where there is none
   */
  static Optional<Database> in(Path folder) {
    Path file = folder.resolve("users.db");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + file + "?secure_delete=true");
    dataSource.setBusyTimeout(BUSY_MILLIS);
    dataSource.setEnforceForeignKeys(true);
    new Schema(new Database(dataSource, UsersDatabase.filesIn(folder))).migrate();
    // Compares no files: each connection of a command is opened by name, and the last one that is
    // closed removes the log.
    return Optional.of(new Database(dataSource, UsersDatabase.filesIn(folder)));
  }
}
