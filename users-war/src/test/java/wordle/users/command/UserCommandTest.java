package wordle.users.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.SqliteDatabase;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHasher;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.account.jdbc.JdbcAccounts;
import wordle.users.http.UsersService;

class UserCommandTest {

  private static final Username ALICE = new Username("Alice");

  private final PasswordHasher hasher = new Pbkdf2Hasher(1);
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void usersAreListedWithTheTimeOfTheirRegistration() {
    register("bob");
    register("Alice");
    assertEquals(0, run("list"));
    assertEquals("2026-11-23T20:15:00Z  Alice\n2026-11-23T20:15:00Z  bob\n", printed());
  }

  @Test
  void resetPasswordIsPrintedAndValid() {
    Accounts accounts = register("Alice");
    assertEquals(0, run("reset", "aLICE"));
    Matcher sentence =
        Pattern.compile("The password of Alice is now: ([a-z2-9]{5}(-[a-z2-9]{5}){3})\n")
            .matcher(printed());
    assertTrue(sentence.matches(), printed());
    User alice = accounts.find(ALICE).orElseThrow();
    assertTrue(hasher.matches(new Password(sentence.group(1)), alice.passwordHash()));
    assertFalse(hasher.matches(new Password("correct horse"), alice.passwordHash()));
  }

  @Test
  void generatedPasswordsDiffer() {
    assertNotEquals(PasswordGenerator.generate(), PasswordGenerator.generate());
  }

  @Test
  void deletedUserIsNotFoundAndIsReportedAsDeletedBefore() {
    Accounts accounts = register("Alice");
    assertEquals(0, run("delete", "alice"));
    assertTrue(printed().startsWith("Alice is deleted."), printed());
    assertTrue(accounts.find(ALICE).isEmpty());
    assertTrue(accounts.isTaken(ALICE));
    assertEquals(3, run("delete", "alice"));
    assertTrue(printed().endsWith("alice was deleted before.\n"), printed());
  }

  @Test
  void unknownAndInvalidNamesAreReported() {
    register("Alice");
    for (String name : new String[] {"nobody", "", "no name", "' OR 1=1 --"}) {
      assertEquals(1, run("reset", name));
      assertEquals(1, run("delete", name));
      assertTrue(printed().contains("There is no user " + name + ":"), printed());
    }
  }

  @Test
  void missingDatabaseIsReportedAndNotCreated() throws Exception {
    assertEquals(1, run("list"));
    assertTrue(printed().contains("no users.db in " + folder), printed());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void fileThatIsNoDatabaseIsNotChanged() throws Exception {
    Path file = folder.resolve("users.db");
    Files.writeString(
        file, "no database, but a text that is long enough to look like one".repeat(9));
    String before = Files.readString(file);
    assertEquals(1, run("list"));
    assertTrue(printed().startsWith("The database cannot be used: "), printed());
    assertEquals(before, Files.readString(file));
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = folder.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return UserCommand.run(all, new PrintStream(output, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private Accounts register(String name) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("users.db"));
    SqliteDatabase database =
        new SqliteDatabase(
            dataSource,
            DatabaseFiles.of(UsersService.DESCRIPTION, folder),
            UsersService.DESCRIPTION.migrations());
    database.migrate();
    Accounts accounts = new JdbcAccounts(database);
    accounts.add(
        new User(
            new Username(name),
            hasher.hash(new Password("correct horse")),
            Instant.parse("2026-11-23T20:15:00.123Z")));
    return accounts;
  }
}
