package wordle.users.account;

import java.util.Optional;
import java.util.function.Consumer;

/** All users there are. Safe for use by several threads and processes. */
public interface Accounts {

  /**
   * Adds a user, durably once this returns.
   *
   * @return false, with nothing changed, where the name is taken in whatever spelling; of any
   *     number of simultaneous callers with one name exactly one gets true
   */
  boolean add(User user);

  /** Whether a name cannot be given out: somebody has it, or somebody had it and is gone. */
  boolean isTaken(Username username);

  /** The user of that name, in whatever spelling. */
  Optional<User> find(Username username);

  /** Hands over every user, one after the other, in the order of their names in lower case. */
  void forEach(Consumer<? super User> action);

  /**
   * Gives a user another password, durably once this returns.
   *
   * @param user as read before
   * @return false, with nothing changed, where the password is another one by now, or the user gone
   */
  boolean changePassword(User user, PasswordHash changed);

  /**
   * Deletes a user, durably once this returns. The name stays taken for good.
   *
   * @param user as read before
   * @return false, with nothing changed, where the password is another one by now, or the user gone
   */
  boolean delete(User user);
}
