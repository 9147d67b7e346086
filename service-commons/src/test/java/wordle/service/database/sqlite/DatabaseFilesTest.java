package wordle.service.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.service.database.DatabaseException;
import wordle.service.database.DatabaseUnavailableException;
import wordle.service.database.SqlClient;

/** SQL on a database whose files are removed, replaced and put back while they are open. */
class DatabaseFilesTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String INSERT = "INSERT INTO numbers VALUES (1)";
  private static final String SELECT = "SELECT count(*) FROM numbers";

  @TempDir private Path parent;
  private Path folder;
  private SqliteDatabase database;
  private Connection keptOpen;
  private SqlClient sql;

  @BeforeEach
  void open() throws SQLException {
    folder = parent.resolve("data");
    NumbersDatabase.in(folder).migrate();
    // As a pool does. Closing the last connection would remove the log.
    keptOpen = NumbersDatabase.dataSource(folder).getConnection();
    try (Statement statement = keptOpen.createStatement()) {
      statement.execute(SELECT);
    }
    database = NumbersDatabase.in(folder);
    database.migrate();
    sql = new SqlClient(database);
  }

  @AfterEach
  void close() throws SQLException {
    keptOpen.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbers.db", "numbers.db-wal", "numbers.db-shm"})
  void removedFileRefusesWritesAndThenReads(String name) throws IOException {
    Files.delete(folder.resolve(name));

    assertMoved(() -> sql.update(INSERT), name + " is missing");
    assertMoved(() -> sql.select(SELECT, row -> row.getInt(1)), name + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbers.db", "numbers.db-wal", "numbers.db-shm"})
  void replacedFileRefusesWritesAndThenReads(String name) throws IOException {
    replace(name);

    assertMoved(() -> sql.update(INSERT), name + " was replaced");
    assertMoved(() -> sql.select(SELECT, row -> row.getInt(1)), name + " was replaced");
  }

  @Test
  void renamedFolderRefusesWrites() throws IOException {
    Files.move(folder, parent.resolve("elsewhere"));

    assertMoved(() -> sql.update(INSERT), "numbers.db is missing");
  }

  @Test
  void fileThatIsBackUnderItsNameIsUsedAgain() throws Exception {
    Files.move(folder, parent.resolve("elsewhere"));
    assertMoved(() -> sql.update(INSERT), "numbers.db is missing");
    Files.move(parent.resolve("elsewhere"), folder);

    database.files().verify();

    assertEquals(
        List.of(0), sql.select(SELECT, row -> row.getInt(1)), "the rejected write was rolled back");
    assertEquals(1, sql.update(INSERT));
  }

  @Test
  void fileThatWasReplacedAndIsBackIsNotUsedAgain() throws IOException {
    Files.createLink(parent.resolve("former"), folder.resolve("numbers.db"));
    replace("numbers.db");
    assertMoved(() -> sql.update(INSERT), "numbers.db was replaced");
    Files.move(
        parent.resolve("former"),
        folder.resolve("numbers.db"),
        StandardCopyOption.REPLACE_EXISTING);

    assertMoved(() -> database.files().verify(), "numbers.db was replaced");
  }

  @Test
  void fileRemovedDuringTheTransactionUndoesIt() throws Exception {
    Path elsewhere = parent.resolve("elsewhere");

    assertMoved(
        () ->
            database.serializable(
                connection -> {
                  int rows = execute(connection, INSERT);
                  move(folder.resolve("numbers.db"), elsewhere);
                  return rows;
                }),
        "numbers.db is missing");

    move(elsewhere, folder.resolve("numbers.db"));
    database.files().verify();
    assertEquals(List.of(0), sql.select(SELECT, row -> row.getInt(1)));
  }

  @Test
  void fileRemovedAfterTheCommitOfAStatementMakesTheOutcomeUnknown() throws Exception {
    Path elsewhere = parent.resolve("elsewhere");

    assertOutcomeUnknown(
        () ->
            database.write(
                connection -> {
                  int rows = execute(connection, INSERT);
                  move(folder.resolve("numbers.db"), elsewhere);
                  return rows;
                }));

    assertKeptOnceBack(elsewhere);
  }

  @Test
  void fileRemovedAfterTheCommitOfATransactionMakesTheOutcomeUnknown() throws Exception {
    Path elsewhere = parent.resolve("elsewhere");
    Runnable removal = () -> move(folder.resolve("numbers.db"), elsewhere);

    try (Connection connection = afterCommit(removal, database.connectToWrite())) {
      assertOutcomeUnknown(
          () -> database.runTransaction(connection, given -> execute(given, INSERT)));
    }

    assertKeptOnceBack(elsewhere);
  }

  @Test
  void watchStopsReadsWithoutAnyWrite() throws Exception {
    FilesWatch watch = new FilesWatch(database.files());
    watch.start(this);
    Files.delete(folder.resolve("numbers.db"));
    try {
      long end = System.nanoTime() + LONG.toNanos();
      while (isRead()) {
        assertTrue(System.nanoTime() < end, "reads go on");
        Thread.onSpinWait();
      }
    } finally {
      watch.stop();
    }
  }

  /** The connection, which runs an action right after each commit. */
  private static Connection afterCommit(Runnable action, Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(connection, arguments);
              if (method.getName().equals("commit")) {
                action.run();
              }
              return result;
            });
  }

  private void assertKeptOnceBack(Path elsewhere) throws SQLException {
    move(elsewhere, folder.resolve("numbers.db"));
    database.files().verify();
    assertEquals(List.of(1), sql.select(SELECT, row -> row.getInt(1)));
  }

  private boolean isRead() {
    try (Connection connection = database.connect()) {
      return connection.isValid(0);
    } catch (SQLException e) {
      return !(e instanceof DatabaseMovedException);
    }
  }

  private void replace(String name) throws IOException {
    Path other = Files.copy(folder.resolve(name), parent.resolve("other"));
    Files.move(other, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void move(Path from, Path to) {
    assertTrue(from.toFile().renameTo(to.toFile()));
  }

  private static int execute(Connection connection, String statement) throws SQLException {
    try (Statement insert = connection.createStatement()) {
      return insert.executeUpdate(statement);
    }
  }

  @FunctionalInterface
  private interface Call {

    void run() throws SQLException;
  }

  private static void assertOutcomeUnknown(Call call) {
    SQLException failure = assertThrows(SQLException.class, call::run);
    assertEquals(
        DatabaseException.class,
        DatabaseException.of("Writing", ResultCode.classified(failure)).getClass());
  }

  private static void assertMoved(Call call, String sentence) {
    SQLException failure = assertThrows(SQLException.class, call::run);
    assertTrue(String.valueOf(failure.getMessage()).contains(sentence), failure::toString);
    DatabaseUnavailableException refusal =
        assertInstanceOf(
            DatabaseUnavailableException.class,
            DatabaseException.of("Writing", ResultCode.classified(failure)));
    assertEquals("moved", refusal.reason());
  }
}
