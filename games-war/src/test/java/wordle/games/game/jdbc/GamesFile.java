package wordle.games.game.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A real database file with the schema of this release. */
final class GamesFile {

  private final Path file;

  private GamesFile(Path file) {
    this.file = file;
  }

  static GamesFile create(Path folder) {
    GamesFile file = new GamesFile(folder.resolve("games.db"));
    List.of("V1__games.sql", "V2__puzzles_and_standings.sql")
        .forEach(migration -> file.execute(script(migration)));
    return file;
  }

  /** A data source of its own, set as server.xml sets it. */
  DataSource open() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + file);
    return dataSource;
  }

  /** Runs SQL that may hold several statements. */
  void execute(String sql) {
    try (Connection connection = open().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String script(String migration) {
    try (InputStream bytes = GamesFile.class.getResourceAsStream("/db/" + migration)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
