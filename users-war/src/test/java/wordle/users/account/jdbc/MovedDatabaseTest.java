package wordle.users.account.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.DatabaseUnavailableException;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.http.UsersService;

/** Accounts whose database is removed, replaced and put back while it is open. */
class MovedDatabaseTest {

  private static final User ALICE = user("Alice");
  private static final User BOB = user("Bob");

  @TempDir private Path parent;
  private Path folder;
  private Connection keptOpen;
  private SqliteDatabase database;
  private Accounts accounts;

  @BeforeEach
  void open() throws SQLException {
    folder = parent.resolve("data");
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    dataSource.setJournalMode("WAL");
    new SqliteDatabase(
            dataSource,
            DatabaseFiles.of(UsersService.DESCRIPTION, folder),
            UsersService.DESCRIPTION.migrations())
        .migrate();
    // As a pool does: the last connection that is closed takes the log with it.
    keptOpen = dataSource.getConnection();
    try (Statement statement = keptOpen.createStatement()) {
      statement.execute("SELECT count(*) FROM users");
    }
    database =
        new SqliteDatabase(
            dataSource,
            DatabaseFiles.of(UsersService.DESCRIPTION, folder),
            UsersService.DESCRIPTION.migrations());
    database.migrate();
    accounts = new JdbcAccounts(database);
    accounts.add(ALICE);
  }

  @AfterEach
  void close() throws SQLException {
    keptOpen.close();
  }

  @Test
  void removedFileRefusesEveryOperationAndIsUsedAgainOnceItIsBack() throws Exception {
    Files.move(folder, parent.resolve("elsewhere"));
    assertEveryOperationIsRefused("users.db is missing");
    assertFalse(Files.exists(folder), "nothing is made in its place");
    Files.move(parent.resolve("elsewhere"), folder);

    database.files().verify();

    assertEquals(ALICE, accounts.find(ALICE.username()).orElseThrow());
    assertTrue(accounts.find(BOB.username()).isEmpty());
    assertTrue(accounts.add(BOB));
  }

  @Test
  void replacedFileRefusesEveryOperation() throws IOException {
    Path other = Files.copy(folder.resolve("users.db"), parent.resolve("other"));
    Files.move(other, folder.resolve("users.db"), StandardCopyOption.REPLACE_EXISTING);

    assertEveryOperationIsRefused("users.db was replaced");
  }

  private void assertEveryOperationIsRefused(String sentence) {
    assertMoved(sentence, () -> accounts.add(BOB));
    assertMoved(sentence, () -> accounts.changePassword(ALICE, BOB.passwordHash()));
    assertMoved(sentence, () -> accounts.delete(ALICE));
    assertMoved(sentence, () -> accounts.find(ALICE.username()));
    assertMoved(sentence, () -> accounts.isTaken(ALICE.username()));
    assertMoved(sentence, () -> accounts.forEach(user -> {}));
  }

  private static void assertMoved(String sentence, Executable operation) {
    DatabaseUnavailableException refusal =
        assertThrows(DatabaseUnavailableException.class, operation);
    assertEquals("moved", refusal.reason());
    assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal::toString);
  }

  private static User user(String name) {
    return new User(
        new Username(name),
        new Pbkdf2Hasher(1).hash(new Password("correct horse of " + name)),
        Instant.EPOCH);
  }
}
