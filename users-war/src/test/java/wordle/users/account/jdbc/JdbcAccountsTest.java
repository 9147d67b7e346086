package wordle.users.account.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.DatabaseException;
import wordle.service.database.DatabaseUnavailableException;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;
import wordle.users.account.Accounts;
import wordle.users.account.AccountsContract;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.http.UsersService;

class JdbcAccountsTest implements AccountsContract {

  private static final User ALICE =
      new User(
          new Username("Alice"),
          new Pbkdf2Hasher(1).hash(new Password("correct horse")),
          Instant.EPOCH);

  @TempDir Path folder;
  private DataSource dataSource;

  @BeforeEach
  void createDatabase() throws Exception {
    dataSource = UsersDatabaseFile.in(folder);
  }

  @Override
  public Accounts accounts() {
    return accountsOn(dataSource);
  }

  private Accounts accountsOn(DataSource source) {
    return new JdbcAccounts(
        new SqliteDatabase(
            source,
            DatabaseFiles.of(UsersService.DESCRIPTION, folder),
            UsersService.DESCRIPTION.migrations()));
  }

  @Test
  void accountOutlivesTheProcess() {
    accounts().add(ALICE);
    SQLiteDataSource anotherProcess = new SQLiteDataSource();
    anotherProcess.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    assertEquals(ALICE, accountsOn(anotherProcess).find(ALICE.username()).orElseThrow());
  }

  @Test
  void userIsFoundThroughTheKeyAlone() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet plan =
            statement.executeQuery(
                "EXPLAIN QUERY PLAN SELECT username FROM users WHERE username_key = 'alice'")) {
      assertEquals("SEARCH users USING PRIMARY KEY (username_key=?)", plan.getString("detail"));
      plan.next();
      assertFalse(plan.next());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alice | Alice | pbkdf2-sha512$1$AQID$BAUG",
        "bob   | Alice | pbkdf2-sha512$1$AQID$BAUG",
        "-a    | -a    | pbkdf2-sha512$1$AQID$BAUG",
        "a b   | a b   | pbkdf2-sha512$1$AQID$BAUG",
        "''    | ''    | pbkdf2-sha512$1$AQID$BAUG",
        "abcdefghijklmnopqrstuvwxyz0123456 | abcdefghijklmnopqrstuvwxyz0123456"
            + " | pbkdf2-sha512$1$AQID$BAUG",
        "alice | Alice | correct horse",
        "alice | Alice | ''",
        "alice | Alice | pbkdf2-sha512$1$$BAUG",
        "      | Alice | pbkdf2-sha512$1$AQID$BAUG",
        "alice |       | pbkdf2-sha512$1$AQID$BAUG",
        "alice | Alice |"
      })
  void schemaRefusesRowsThatNoUserHas(String key, String username, String hash)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO users VALUES (?, ?, ?, 0)")) {
      insert.setString(1, key);
      insert.setString(2, username);
      insert.setString(3, hash);
      assertThrows(SQLException.class, insert::executeUpdate);
    }
  }

  @Test
  void failureNamesTheOperationAndNoValue() throws SQLException {
    execute("DROP TABLE users");
    DatabaseException adding = assertThrows(DatabaseException.class, () -> accounts().add(ALICE));
    DatabaseException finding =
        assertThrows(DatabaseException.class, () -> accounts().find(ALICE.username()));
    DatabaseException changing =
        assertThrows(
            DatabaseException.class, () -> accounts().changePassword(ALICE, ALICE.passwordHash()));
    DatabaseException asking =
        assertThrows(DatabaseException.class, () -> accounts().isTaken(ALICE.username()));
    DatabaseException listing =
        assertThrows(DatabaseException.class, () -> accounts().forEach(user -> {}));
    assertMessage("Adding a user", adding);
    assertMessage("Changing a password", changing);
    assertMessage("Asking whether a name is taken", asking);
    assertMessage("Listing users", listing);
    assertMessage("Finding a user", finding);
  }

  /** A connection is open, as in a service: the last one that is closed would remove the log. */
  @Test
  void deletionKeepsAKeyedHashOfTheNameAndNothingElseOfTheUser() throws Exception {
    try (Connection open = dataSource.getConnection()) {
      accounts().add(ALICE);
      assertHeld(true, "users.db-wal", open);
      assertTrue(accounts().delete(ALICE));
      assertHeld(false, "users.db", open);
      assertHeld(false, "users.db-wal", open);
    }
    assertEquals(List.of(hmac("alice")), column("SELECT hex(name_hash) FROM deleted_names"));
  }

  private void assertHeld(boolean isHeld, String file, Connection open) throws Exception {
    assertFalse(open.isClosed());
    String content = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    String hash = ALICE.passwordHash().encoded();
    assertEquals(isHeld, content.toLowerCase(Locale.ROOT).contains("alice"), file);
    assertEquals(isHeld, content.contains(hash), file);
  }

  @Test
  void deletionDoesNotDependOnReaders() throws SQLException {
    accounts().add(ALICE);
    SQLiteDataSource impatient = new SQLiteDataSource();
    impatient.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    impatient.setBusyTimeout(1);
    try (Connection other = dataSource.getConnection();
        Statement reader = other.createStatement()) {
      reader.execute("BEGIN");
      reader.executeQuery("SELECT username FROM users").close();
      assertTrue(accountsOn(impatient).delete(ALICE));
      reader.execute("ROLLBACK");
    }
    assertTrue(accounts().find(ALICE.username()).isEmpty());
  }

  @Test
  void deletionThatCannotKeepTheNameDeletesNobody() throws SQLException {
    accounts().add(ALICE);
    execute(
        "CREATE TRIGGER full BEFORE INSERT ON deleted_names BEGIN SELECT RAISE(ABORT, 'full'); END");
    DatabaseException failure =
        assertThrows(DatabaseException.class, () -> accounts().delete(ALICE));
    assertMessage("Deleting a user", failure);
    assertEquals(ALICE, accounts().find(ALICE.username()).orElseThrow());
    try (Connection connection = dataSource.getConnection()) {
      assertTrue(connection.getAutoCommit());
    }
  }

  @Test
  void nameThatAnOlderInstanceGaveOutAgainCanBeDeletedAgain() throws SQLException {
    accounts().add(ALICE);
    accounts().delete(ALICE);
    execute("INSERT INTO users VALUES ('alice', 'Alice', 'pbkdf2-sha512$1$AQID$BAUG', 0)");
    assertTrue(accounts().delete(accounts().find(ALICE.username()).orElseThrow()));
    assertTrue(accounts().isTaken(ALICE.username()));
  }

  @Test
  void withoutTheKeyNoNameIsGivenOut() throws SQLException {
    execute("DELETE FROM deleted_names_key");
    assertThrows(DatabaseException.class, () -> accounts().add(ALICE));
  }

  @Test
  void lockedDatabaseRefusesAWriteAndServesReads() throws SQLException {
    accounts().add(ALICE);
    SQLiteDataSource impatient = new SQLiteDataSource();
    impatient.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    impatient.setBusyTimeout(1);
    Accounts accounts = accountsOn(impatient);
    try (Connection other = dataSource.getConnection();
        Statement lock = other.createStatement()) {
      lock.execute("BEGIN IMMEDIATE");
      User bob = new User(new Username("bob"), ALICE.passwordHash(), Instant.EPOCH);
      assertThrows(DatabaseUnavailableException.class, () -> accounts.add(bob));
      assertThrows(DatabaseUnavailableException.class, () -> accounts.delete(ALICE));
      assertThrows(
          DatabaseUnavailableException.class,
          () -> accounts.changePassword(ALICE, bob.passwordHash()));
      assertTrue(accounts.find(ALICE.username()).isPresent());
      lock.execute("ROLLBACK");
      assertTrue(accounts.add(bob));
    }
  }

  @Test
  void damagedHashIsAFaultAndNotAWrongPassword() throws SQLException {
    accounts().add(ALICE);
    execute("UPDATE users SET password_hash = 'pbkdf2-sha512$1?$?$?'");
    assertThrows(IllegalArgumentException.class, () -> accounts().find(ALICE.username()));
    assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("pbkdf2-sha512$1?$?$?"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What has to be kept of a name, computed from the key as it stands in the file. */
  private String hmac(String name) throws Exception {
    byte[] key =
        HexFormat.of().parseHex(column("SELECT hex(secret) FROM deleted_names_key").get(0));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().withUpperCase().formatHex(hash);
  }

  private List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void assertMessage(String operation, DatabaseException failure) {
    String message = failure.getMessage();
    assertNotNull(message);
    assertTrue(message.startsWith(operation), message);
    assertFalse(message.toLowerCase(Locale.ROOT).contains("alice"), message);
  }
}
