package wordle.users.account;

import java.util.List;
import java.util.Optional;
import wordle.users.account.PasswordChangeResult.Busy;
import wordle.users.account.PasswordChangeResult.Changed;
import wordle.users.account.PasswordChangeResult.Invalid;
import wordle.users.account.PasswordChangeResult.Outdated;
import wordle.users.throttling.ClientAddress;

/** Changes a password at the request of its user. */
public final class PasswordChange {

  private final Accounts accounts;
  private final RegistrationRules rules;
  private final PasswordHashing hashing;

  /** Password changes in these accounts. */
  public PasswordChange(Accounts accounts, RegistrationRules rules, PasswordHashing hashing) {
    this.accounts = accounts;
    this.rules = rules;
    this.hashing = hashing;
  }

  /**
   * Changes the password, unless it breaks a rule.
   *
   * @param user as authenticated; nothing is changed if another request has changed the password
   *     since, while this one waited
   * @param client the client that the hash counts for
   */
  public PasswordChangeResult change(User user, String password, ClientAddress client) {
    List<Violation> violations = rules.violations(user.username().spelling(), password);
    return violations.isEmpty()
        ? change(user, new Password(password), client)
        : new Invalid(violations);
  }

  private PasswordChangeResult change(User user, Password password, ClientAddress client) {
    return hashing
        .hash(password, client, () -> isCurrent(user))
        .map(hash -> change(user, hash))
        .orElseGet(() -> isCurrent(user) ? new Busy() : new Outdated());
  }

  private PasswordChangeResult change(User user, PasswordHash hash) {
    return accounts.changePassword(user, hash) ? new Changed() : new Outdated();
  }

  private boolean isCurrent(User user) {
    return accounts.find(user.username()).equals(Optional.of(user));
  }
}
