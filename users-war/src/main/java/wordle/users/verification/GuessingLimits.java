package wordle.users.verification;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import wordle.users.account.Admission;
import wordle.users.limit.ClientAddress;
import wordle.users.limit.RateLimit;

/**
 * How often passwords may be tried. Wrong ones for one name from one client are few: then nobody
 * learns there whether a password is right, while its owner is let in from elsewhere. The hashes
 * that one client causes are more, and bound what it costs; who is verified needs none.
 */
public final class GuessingLimits {

  private final RateLimit<Target> wrongPasswords;
  private final RateLimit<ClientAddress> hashes;

  /** These limits, for each target and for each client. */
  public GuessingLimits(RateLimit<Target> wrongPasswords, RateLimit<ClientAddress> hashes) {
    this.wrongPasswords = wrongPasswords;
    this.hashes = hashes;
  }

  /**
   * Whose password is tried.
   *
   * @param name in lower case; empty for all that can be no name
   * @param client who tries
   */
  public record Target(String name, ClientAddress client) {}

  Attempt attempt(Target target) {
    return new Attempt(target);
  }

  /** One try. */
  final class Attempt implements Admission {

    private final Target target;

    private Attempt(Target target) {
      this.target = target;
    }

    @Override
    public ClientAddress client() {
      return target.client();
    }

    @Override
    public boolean mayWait() {
      return refusal().isEmpty();
    }

    /** Counts as wrong until it has proved to be right. */
    @Override
    public boolean mayBegin() {
      return refusal().isEmpty() && wrongPasswords.count(target) && hashes.count(client());
    }

    @Override
    public void wasRight() {
      wrongPasswords.takeBack(target);
    }

    /** How long this target is out of reach, for the right password too. */
    Optional<Duration> refusalOfTarget() {
      return wrongPasswords.refusal(target);
    }

    /** How long nothing is hashed for this. */
    Optional<Duration> refusal() {
      return Stream.of(refusalOfTarget(), hashes.refusal(client()))
          .flatMap(Optional::stream)
          .max(Duration::compareTo);
    }
  }
}
