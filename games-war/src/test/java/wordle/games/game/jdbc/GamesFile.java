package wordle.games.game.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import wordle.games.database.sqlite.GroupCommitDatabase;
import wordle.games.dictionary.DictionaryFiles;
import wordle.games.dictionary.Word;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.Games;
import wordle.games.game.Solution;
import wordle.games.http.GamesService;
import wordle.service.database.SqlClient;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;

/** A database file with the schema of this release. */
public final class GamesFile {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Path file;

  private GamesFile(Path file) {
    this.file = file;
  }

  public static GamesFile create(Path folder) {
    GamesFile file = at(folder);
    List.of(
            "V1__games.sql",
            "V2__puzzles_and_standings.sql",
            "V3__ranked_standings.sql",
            "V4__removed_dailies_forgotten.sql")
        .forEach(migration -> file.execute(script(migration)));
    return file;
  }

  /** The existing file in a folder. */
  public static GamesFile at(Path folder) {
    return new GamesFile(folder.resolve("games.db"));
  }

  /** Games on a separate data source, as an instance has it. */
  public Games games() {
    return new JdbcGames(sql());
  }

  /** Adds a puzzle for each of these days, because a daily game refers to one. */
  public void drawPuzzles(LocalDate first, int days) {
    DailyPuzzles puzzles = new JdbcDailyPuzzles(sql());
    List<Word> words = DictionaryFiles.read().solutions();
    for (int day = 0; day < days; day++) {
      puzzles.add(first.plusDays(day), new Solution(words.get(day)));
    }
  }

  /** A separate data source with the settings of server.xml. */
  public DataSource open() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(2);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + file);
    return dataSource;
  }

  /** SQL on a separate data source, as an instance has it, with long timeouts for a slow disk. */
  public SqlClient sql() {
    return new SqlClient(
        new GroupCommitDatabase(
            new SqliteDatabase(
                open(),
                DatabaseFiles.of(GamesService.DESCRIPTION, file.getParent()),
                GamesService.DESCRIPTION.migrations()),
            TIMEOUT,
            TIMEOUT));
  }

  /** Runs SQL that may hold several statements. */
  public void execute(String sql) {
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
