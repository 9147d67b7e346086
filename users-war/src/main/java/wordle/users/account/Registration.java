package wordle.users.account;

import java.time.Clock;
import java.util.List;
import wordle.users.account.RegistrationResult.Busy;
import wordle.users.account.RegistrationResult.Invalid;
import wordle.users.account.RegistrationResult.Registered;
import wordle.users.account.RegistrationResult.UsernameTaken;
import wordle.users.throttling.ClientAddress;

/** Registers users. */
public final class Registration {

  private final Accounts accounts;
  private final RegistrationRules rules;
  private final PasswordHashing hashing;
  private final Clock clock;

  /** Registration in these accounts. */
  public Registration(
      Accounts accounts, RegistrationRules rules, PasswordHashing hashing, Clock clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.hashing = hashing;
    this.clock = clock;
  }

  /**
   * Makes an account, unless the name is taken, which is checked first, or a rule is broken.
   *
   * @param client the client that the hash counts for
   */
  public RegistrationResult register(String username, String password, ClientAddress client) {
    if (Username.parse(username).filter(accounts::isTaken).isPresent()) {
      return new UsernameTaken();
    }
    List<Violation> violations = rules.violations(username, password);
    return violations.isEmpty()
        ? register(new Username(username), new Password(password), client)
        : new Invalid(violations);
  }

  /**
   * Checks the name again after the wait for a permit, because another request may have taken it.
   */
  private RegistrationResult register(Username username, Password password, ClientAddress client) {
    return hashing
        .hash(password, client, () -> !accounts.isTaken(username))
        .map(hash -> add(username, hash))
        .orElseGet(() -> accounts.isTaken(username) ? new UsernameTaken() : new Busy());
  }

  private RegistrationResult add(Username username, PasswordHash hash) {
    User user = new User(username, hash, clock.instant());
    return accounts.add(user) ? new Registered(username) : new UsernameTaken();
  }
}
