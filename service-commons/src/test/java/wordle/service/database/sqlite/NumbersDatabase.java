package wordle.service.database.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteDataSource;
import wordle.service.Service;

/** A real database with one table of numbers and a log of them. */
final class NumbersDatabase {

  static final Service SERVICE =
      new Service(
          "numbers", Set.of(), path -> path, List.of("db/V1__numbers.sql", "db/V2__log.sql"));

  private NumbersDatabase() {}

  /** On a data source and with files of its own, as each instance has them. */
  static SqliteDatabase in(Path folder) {
    return new SqliteDatabase(dataSource(folder), files(folder), SERVICE.migrations());
  }

  static DatabaseFiles files(Path folder) {
    return DatabaseFiles.of(SERVICE, folder);
  }

  static SQLiteDataSource dataSource(Path folder) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("numbers.db"));
    dataSource.setJournalMode("WAL");
    return dataSource;
  }
}
