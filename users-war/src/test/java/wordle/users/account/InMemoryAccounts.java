package wordle.users.account;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Accounts without a database; they pass the same contract. */
public final class InMemoryAccounts implements Accounts {

  private final ConcurrentMap<Username, User> users = new ConcurrentHashMap<>();

  @Override
  public boolean add(User user) {
    return users.putIfAbsent(user.username(), user) == null;
  }

  @Override
  public Optional<User> find(Username username) {
    return Optional.ofNullable(users.get(username));
  }

  /** Gives a user another password, which nothing in the service does yet. */
  public void change(User user) {
    users.put(user.username(), user);
  }
}
