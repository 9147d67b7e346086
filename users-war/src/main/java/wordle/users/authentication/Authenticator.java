package wordle.users.authentication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHashing;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.authentication.AuthenticationResult.Busy;
import wordle.users.authentication.AuthenticationResult.Rejected;
import wordle.users.authentication.AuthenticationResult.Throttled;
import wordle.users.authentication.AuthenticationResult.Verified;
import wordle.users.authentication.LoginThrottle.Attempt;
import wordle.users.throttling.ClientAddress;

/**
 * Verifies credentials. It reads the user's row each time, so that a changed password or a deleted
 * account takes effect at once in every process. Safe for use by several threads.
 */
public final class Authenticator {

  private static final AuthenticationResult REJECTED = new Rejected();

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final LoginThrottle throttle;
  private final PasswordHash dummyHash;

  /**
   * An authenticator for these accounts.
   *
   * @param dummyHash the hash of a password that is not known, compared with where there is no user
   */
  public Authenticator(
      Accounts accounts, PasswordHashing hashing, LoginThrottle throttle, PasswordHash dummyHash) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.throttle = throttle;
    this.dummyHash = dummyHash;
  }

  /**
   * Verifies the {@code Authorization} headers of a request. Several headers are rejected, because
   * they contradict each other.
   */
  public AuthenticationResult authenticate(List<String> authorizations, ClientAddress client) {
    return authorizations.size() == 1
        ? Credentials.parse(authorizations.get(0))
            .map(credentials -> authenticate(credentials, client))
            .orElse(REJECTED)
        : REJECTED;
  }

  /**
   * Verifies credentials. Text that is not a valid password is rejected without a hash; the
   * response time is then the same for every username, and reveals nothing.
   */
  AuthenticationResult authenticate(Credentials credentials, ClientAddress client) {
    Optional<Username> username = Username.parse(credentials.username());
    LoginKey key = new LoginKey(username.map(Username::key).orElse(""), client);
    return Password.parse(credentials.password())
        .map(password -> authenticate(username, password, throttle.attempt(key)))
        .orElse(REJECTED);
  }

  private AuthenticationResult authenticate(
      Optional<Username> username, Password password, Attempt attempt) {
    Optional<Duration> lockout = attempt.lockout();
    return lockout.isPresent()
        ? new Throttled(lockout.get())
        : compare(username.flatMap(accounts::find), password, attempt);
  }

  /** An unknown or invalid username costs the same hash as a wrong password. */
  private AuthenticationResult compare(Optional<User> user, Password password, Attempt attempt) {
    return hashing
        .matches(password, user.map(User::passwordHash).orElse(dummyHash), attempt)
        .map(matches -> matches && user.isPresent() ? new Verified(user.get()) : REJECTED)
        .orElseGet(
            () ->
                attempt
                    .retryAfter()
                    .<AuthenticationResult>map(Throttled::new)
                    .orElseGet(Busy::new));
  }
}
