package wordle.games.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

/** The write-ahead log of a database that is read at every moment. */
@Timeout(60)
class WalCheckpointerTest {

  private static final int READERS = 3;
  private static final int WRITES = 3000;
  private static final long BOUND = 6L << 20; // less than half of what the writes come to

  @TempDir private Path folder;
  private volatile boolean ended;

  @Test
  void logStaysShortWhileItIsRead() throws Exception {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("pages.db"));
    file.setJournalMode("WAL");
    file.setBusyTimeout(2);
    GroupCommit writes =
        new GroupCommit(
            new SqliteDatabase(file, new DatabaseFiles(folder, "pages.db"), List.of()),
            new InterProcessLock(folder.resolve("lock"), Duration.ofSeconds(5)),
            new BusyRetry(Duration.ofSeconds(5)),
            Duration.ofSeconds(5));
    write(writes, "CREATE TABLE pages (number INTEGER PRIMARY KEY, page BLOB)");
    List<CompletableFuture<Void>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          CompletableFuture.runAsync(
              () -> readUntilTheEnd(file), task -> new Thread(task).start()));
    }
    try {
      for (int i = 0; i < WRITES; i++) {
        write(writes, "INSERT OR REPLACE INTO pages VALUES (" + i % 100 + ", randomblob(3000))");
      }
    } finally {
      ended = true;
    }
    long size = Files.size(folder.resolve("pages.db-wal"));
    readers.forEach(CompletableFuture::join);

    assertTrue(size < BOUND, "The log has " + size + " bytes");
  }

  private static void write(GroupCommit writes, String sql) throws SQLException {
    writes.run(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  /** Each read takes a millisecond and overlaps with others. */
  private void readUntilTheEnd(SQLiteDataSource file) {
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement()) {
      while (!ended) {
        try (ResultSet rows = statement.executeQuery("SELECT page FROM pages")) {
          rows.next();
          TimeUnit.MILLISECONDS.sleep(1);
        }
      }
    } catch (SQLException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
