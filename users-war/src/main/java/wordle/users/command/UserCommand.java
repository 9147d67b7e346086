package wordle.users.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.ToIntFunction;
import wordle.service.database.sqlite.CommandDatabase;
import wordle.service.database.sqlite.SqliteDatabase;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHasher;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.account.jdbc.JdbcAccounts;
import wordle.users.http.UsersService;

/** Lists users, resets a password or deletes an account; {@code bin/user} calls it. */
public final class UserCommand {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int DELETED_BEFORE = 3;

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final PrintStream output;

  UserCommand(Accounts accounts, PasswordHasher hasher, PrintStream output) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.output = output;
  }

  /**
   * Runs one command and exits.
   *
   * @param arguments the folder of the database, then {@code list}, {@code reset NAME} or {@code
   *     delete NAME}
   */
  public static void main(String... arguments) {
    System.exit(run(arguments, System.out));
  }

  /**
   * Runs one command.
   *
   * @return the exit status: 0 if done, 1 if failed, 3 if the user was deleted before, so that the
   *     user's games may still have to be deleted
   */
  static int run(String[] arguments, PrintStream output) {
    Path folder = Path.of(arguments[0]);
    try {
      Optional<SqliteDatabase> database = CommandDatabase.in(folder, UsersService.DESCRIPTION);
      if (database.isEmpty()) {
        output.println("There is no users.db in " + folder + ": set WORDLE_DATA to its folder.");
        return FAILED;
      }
      return new UserCommand(
              new JdbcAccounts(database.get()), new Pbkdf2Hasher(Pbkdf2Hasher.ITERATIONS), output)
          .run(arguments[1], arguments.length > 2 ? arguments[2] : "");
    } catch (RuntimeException e) {
      output.println("The database cannot be used: " + e.getMessage() + ".");
      return FAILED;
    }
  }

  private int run(String command, String name) {
    return switch (command) {
      case "list" -> list();
      case "reset" -> withUser(name, this::reset);
      case "delete" -> withUser(name, this::delete);
      default -> throw new IllegalArgumentException("there is no command " + command);
    };
  }

  private int list() {
    accounts.forEach(
        user ->
            output.println(
                user.createdAt().truncatedTo(ChronoUnit.SECONDS) + "  " + user.username()));
    return DONE;
  }

  private int reset(User user) {
    String password = PasswordGenerator.generate();
    return accounts.changePassword(user, hasher.hash(new Password(password)))
        ? print(DONE, "The password of " + user.username() + " is now: " + password)
        : changedMeanwhile(user);
  }

  private int delete(User user) {
    return accounts.delete(user)
        ? print(DONE, user.username() + " is deleted. The name cannot be registered again.")
        : changedMeanwhile(user);
  }

  private int changedMeanwhile(User user) {
    return print(FAILED, "The account of " + user.username() + " has just changed: try again.");
  }

  private int withUser(String name, ToIntFunction<User> action) {
    Optional<Username> username = Username.parse(name);
    Optional<User> user = username.flatMap(accounts::find);
    if (user.isPresent()) {
      return action.applyAsInt(user.get());
    }
    return username.filter(accounts::isTaken).isPresent()
        ? print(DELETED_BEFORE, name + " was deleted before.")
        : print(FAILED, "There is no user " + name + ": bin/user list shows all users.");
  }

  private int print(int status, String sentence) {
    output.println(sentence);
    return status;
  }
}
