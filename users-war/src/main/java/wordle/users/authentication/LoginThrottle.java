package wordle.users.authentication;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import wordle.users.hashing.HashAdmission;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

/**
 * How often passwords may be tried. Wrong ones for one name from one client are few: then nobody
 * learns there whether a password is right, while its owner is let in from elsewhere. The hashes
 * that one client causes are more, and bound what it costs; who is verified needs none.
 */
public final class LoginThrottle {

  private final RateLimiter<LoginKey> failures;
  private final RateLimiter<ClientAddress> hashes;

  /** These limits, for each key and for each client. */
  public LoginThrottle(RateLimiter<LoginKey> failures, RateLimiter<ClientAddress> hashes) {
    this.failures = failures;
    this.hashes = hashes;
  }

  Attempt attempt(LoginKey key) {
    return new Attempt(key);
  }

  /** One try. */
  final class Attempt implements HashAdmission {

    private final LoginKey key;

    private Attempt(LoginKey key) {
      this.key = key;
    }

    @Override
    public ClientAddress client() {
      return key.client();
    }

    @Override
    public boolean mayQueue() {
      return retryAfter().isEmpty();
    }

    /** Counts as wrong until it has proved to be right. */
    @Override
    public boolean tryAcquire() {
      return retryAfter().isEmpty() && failures.tryAcquire(key) && hashes.tryAcquire(client());
    }

    @Override
    public void onSuccess() {
      failures.refund(key);
    }

    /** How long this key is out of reach, for the right password too. */
    Optional<Duration> retryAfterOfKey() {
      return failures.retryAfter(key);
    }

    /** How long nothing is hashed for this. */
    Optional<Duration> retryAfter() {
      return Stream.of(retryAfterOfKey(), hashes.retryAfter(client()))
          .flatMap(Optional::stream)
          .max(Duration::compareTo);
    }
  }
}
