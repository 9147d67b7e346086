package wordle.users.account.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A real SQLite file with the service's schema, set up as in server.xml. */
final class UsersDatabaseFile {

  private UsersDatabaseFile() {}

  static DataSource in(Path folder) throws IOException, SQLException {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db") + "?secure_delete=true");
    dataSource.setBusyTimeout(10_000);
    dataSource.setJournalMode(SQLiteConfig.JournalMode.WAL.getValue());
    dataSource.setSynchronous(SQLiteConfig.SynchronousMode.FULL.getValue());
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String migration : List.of("/db/V1__users.sql", "/db/V2__deleted_names.sql")) {
        statement.executeUpdate(read(migration));
      }
    }
    return dataSource;
  }

  private static String read(String migration) throws IOException {
    try (InputStream sql = JdbcAccounts.class.getResourceAsStream(migration)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
