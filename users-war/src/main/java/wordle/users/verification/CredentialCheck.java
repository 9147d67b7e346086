package wordle.users.verification;

import java.util.List;
import java.util.Optional;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHashing;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.limit.ClientAddress;
import wordle.users.verification.GuessingLimits.Attempt;
import wordle.users.verification.GuessingLimits.Target;
import wordle.users.verification.Verdict.Busy;
import wordle.users.verification.Verdict.Refused;
import wordle.users.verification.Verdict.Throttled;
import wordle.users.verification.Verdict.Verified;

/**
 * Judges credentials. The user's row is read each time, so that a changed password or a removed
 * account holds at once, in every process. Safe for use by several threads.
 */
public final class CredentialCheck {

  private static final Verdict REFUSED = new Refused();
  private static final Verdict BUSY = new Busy();

  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final GuessingLimits limits;
  private final PasswordHash decoy;

  /** A check against these accounts. */
  public CredentialCheck(Accounts accounts, PasswordHashing hashing, GuessingLimits limits) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.limits = limits;
    this.decoy = hashing.decoy();
  }

  /**
   * Judges the {@code Authorization} headers of a request. Several are credentials that contradict
   * each other, thus none.
   */
  public Verdict judge(List<String> authorizations, ClientAddress client) {
    return authorizations.size() == 1
        ? Credentials.parse(authorizations.get(0))
            .map(offered -> judge(offered, client))
            .orElse(REFUSED)
        : REFUSED;
  }

  /**
   * Judges credentials. Text that can be no password is refused without a hash: that is as quick
   * for every name, and tells nothing about any.
   */
  public Verdict judge(Credentials offered, ClientAddress client) {
    Optional<Username> username = Username.parse(offered.username());
    Target target = new Target(username.map(Username::key).orElse(""), client);
    return Password.parse(offered.password())
        .map(password -> judge(username, password, limits.attempt(target)))
        .orElse(REFUSED);
  }

  private Verdict judge(Optional<Username> username, Password password, Attempt attempt) {
    return attempt
        .refusalOfTarget()
        .<Verdict>map(Throttled::new)
        .orElseGet(() -> compare(username.flatMap(accounts::find), password, attempt));
  }

  /** A name that nobody has, or can have, costs what a wrong password costs. */
  private Verdict compare(Optional<User> user, Password password, Attempt attempt) {
    return hashing
        .matches(password, user.map(User::passwordHash).orElse(decoy), attempt)
        .map(matches -> matches ? verified(user) : REFUSED)
        .orElseGet(() -> attempt.refusal().<Verdict>map(Throttled::new).orElse(BUSY));
  }

  private static Verdict verified(Optional<User> user) {
    return user.<Verdict>map(known -> new Verified(known)).orElse(REFUSED);
  }
}
