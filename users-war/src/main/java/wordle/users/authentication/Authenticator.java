package wordle.users.authentication;

import java.util.List;
import java.util.Optional;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHashing;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.authentication.AuthenticationResult.Busy;
import wordle.users.authentication.AuthenticationResult.Refused;
import wordle.users.authentication.AuthenticationResult.Throttled;
import wordle.users.authentication.AuthenticationResult.Verified;
import wordle.users.authentication.LoginThrottle.Attempt;
import wordle.users.throttling.ClientAddress;

/**
 * Judges credentials. The user's row is read each time, so that a changed password or a removed
 * account holds at once, in every process. Safe for use by several threads.
 */
public final class Authenticator {

  private static final AuthenticationResult REFUSED = new Refused();
  private static final AuthenticationResult BUSY = new Busy();

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final LoginThrottle throttle;
  private final PasswordHash dummyHash;

  /** A check against these accounts. */
  public Authenticator(Accounts accounts, PasswordHashing hashing, LoginThrottle throttle) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.throttle = throttle;
    this.dummyHash = hashing.dummyHash();
  }

  /**
   * Judges the {@code Authorization} headers of a request. Several are credentials that contradict
   * each other, thus none.
   */
  public AuthenticationResult authenticate(List<String> authorizations, ClientAddress client) {
    return authorizations.size() == 1
        ? Credentials.parse(authorizations.get(0))
            .map(offered -> authenticate(offered, client))
            .orElse(REFUSED)
        : REFUSED;
  }

  /**
   * Judges credentials. Text that can be no password is refused without a hash: that is as quick
   * for every name, and tells nothing about any.
   */
  public AuthenticationResult authenticate(Credentials offered, ClientAddress client) {
    Optional<Username> username = Username.parse(offered.username());
    LoginKey key = new LoginKey(username.map(Username::key).orElse(""), client);
    return Password.parse(offered.password())
        .map(password -> authenticate(username, password, throttle.attempt(key)))
        .orElse(REFUSED);
  }

  private AuthenticationResult authenticate(
      Optional<Username> username, Password password, Attempt attempt) {
    return attempt
        .retryAfterOfKey()
        .<AuthenticationResult>map(Throttled::new)
        .orElseGet(() -> compare(username.flatMap(accounts::find), password, attempt));
  }

  /** A name that nobody has, or can have, costs what a wrong password costs. */
  private AuthenticationResult compare(Optional<User> user, Password password, Attempt attempt) {
    return hashing
        .matches(password, user.map(User::passwordHash).orElse(dummyHash), attempt)
        .map(matches -> matches ? verified(user) : REFUSED)
        .orElseGet(
            () -> attempt.retryAfter().<AuthenticationResult>map(Throttled::new).orElse(BUSY));
  }

  private static AuthenticationResult verified(Optional<User> user) {
    return user.<AuthenticationResult>map(known -> new Verified(known)).orElse(REFUSED);
  }
}
