package wordle.users.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Accounts without a database, which pass the same contract as those with one. */
public final class InMemoryAccounts implements Accounts {

  private final Map<Username, User> users = new HashMap<>();
  private final Set<Username> deleted = new HashSet<>();

  @Override
  public synchronized boolean add(User user) {
    return !isTaken(user.username()) && users.put(user.username(), user) == null;
  }

  @Override
  public synchronized boolean isTaken(Username username) {
    return users.containsKey(username) || deleted.contains(username);
  }

  @Override
  public synchronized Optional<User> find(Username username) {
    return Optional.ofNullable(users.get(username));
  }

  @Override
  public synchronized void forEach(Consumer<? super User> action) {
    Map<String, User> inOrder = new TreeMap<>();
    users.forEach((username, user) -> inOrder.put(username.key(), user));
    inOrder.values().forEach(action);
  }

  @Override
  public synchronized boolean changePassword(User user, PasswordHash changed) {
    return users.replace(
        user.username(), user, new User(user.username(), changed, user.createdAt()));
  }

  @Override
  public synchronized boolean delete(User user) {
    return users.remove(user.username(), user) && deleted.add(user.username());
  }
}
