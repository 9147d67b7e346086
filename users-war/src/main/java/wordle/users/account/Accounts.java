package wordle.users.account;

import java.util.Optional;
import java.util.function.Consumer;

/** The repository of all users. Safe for use by several threads and processes. */
public interface Accounts {

  /**
   * Adds a user, durably once this returns.
   *
   * @return false, with nothing changed, if the name is taken in any spelling; of simultaneous
   *     calls with one name exactly one returns true
   */
  boolean add(User user);

  /** Whether a name cannot be registered, because a user has it or a deleted user had it. */
  boolean isTaken(Username username);

  /** The user with that name in any spelling. */
  Optional<User> find(Username username);

  /** Calls the action for every user, in the order of their names in lower case. */
  void forEach(Consumer<? super User> action);

  /**
   * Changes a user's password, durably once this returns.
   *
   * @param user as read before
   * @return false, with nothing changed, if the password has changed since, or the user is deleted
   */
  boolean changePassword(User user, PasswordHash changed);

  /**
   * Deletes a user, durably once this returns. The name stays taken forever.
   *
   * @param user as read before
   * @return false, with nothing changed, if the password has changed since, or the user is deleted
   */
  boolean delete(User user);
}
