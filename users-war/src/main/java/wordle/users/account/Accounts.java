package wordle.users.account;

import java.util.Optional;

/** All users there are. Safe for use by several threads and processes. */
public interface Accounts {

  /**
   * Adds a user, durably once this returns.
   *
   * @return false, with nothing changed, where the name is taken in whatever spelling; of any
   *     number of simultaneous callers with one name exactly one gets true
   */
  boolean add(User user);

  /** The user of that name, in whatever spelling. */
  Optional<User> find(Username username);
}
