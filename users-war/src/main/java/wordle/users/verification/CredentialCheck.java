package wordle.users.verification;

import java.util.List;
import java.util.Optional;
import wordle.users.account.Accounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHashing;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.verification.Verdict.Busy;
import wordle.users.verification.Verdict.Refused;
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
  private final PasswordHash decoy;

  /** A check against these accounts. */
  public CredentialCheck(Accounts accounts, PasswordHashing hashing) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.decoy = hashing.decoy();
  }

  /**
   * Judges the {@code Authorization} headers of a request. Several are credentials that contradict
   * each other, thus none.
   */
  public Verdict judge(List<String> authorizations) {
    return authorizations.size() == 1
        ? Credentials.parse(authorizations.get(0)).map(this::judge).orElse(REFUSED)
        : REFUSED;
  }

  /**
   * Judges credentials. Text that can be no password is refused without a hash: that is as quick
   * for every name, and tells nothing about any.
   */
  public Verdict judge(Credentials offered) {
    return Password.parse(offered.password())
        .map(password -> judge(offered.username(), password))
        .orElse(REFUSED);
  }

  /** A name that nobody has, or can have, costs what a wrong password costs. */
  private Verdict judge(String username, Password password) {
    Optional<User> user = Username.parse(username).flatMap(accounts::find);
    return hashing
        .matches(password, user.map(User::passwordHash).orElse(decoy))
        .map(matches -> matches ? verified(user) : REFUSED)
        .orElse(BUSY);
  }

  private static Verdict verified(Optional<User> user) {
    return user.<Verdict>map(known -> new Verified(known)).orElse(REFUSED);
  }
}
