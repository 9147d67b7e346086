package wordle.users.authentication;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import wordle.users.hashing.HashAdmission;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

/**
 * Two limits per minute: failed logins per username and client, so that the owner can still log in
 * from another address; and hashes per client, which bounds their CPU cost. Credentials that are
 * cached as verified need no hash, so that the second limit does not affect them.
 */
public final class LoginThrottle {

  private final RateLimiter<LoginKey> failures;
  private final RateLimiter<ClientAddress> hashes;

  /** A throttle with these limits. */
  public LoginThrottle(RateLimiter<LoginKey> failures, RateLimiter<ClientAddress> hashes) {
    this.failures = failures;
    this.hashes = hashes;
  }

  Attempt attempt(LoginKey key) {
    return new Attempt(key);
  }

  /** One attempt to log in. */
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

    /** Counts the attempt as failed until {@link #onSuccess}. */
    @Override
    public boolean tryAcquire() {
      return retryAfter().isEmpty() && failures.tryAcquire(key) && hashes.tryAcquire(client());
    }

    @Override
    public void onSuccess() {
      failures.refund(key);
    }

    /** How long this username and client are locked out, with the right password too. */
    Optional<Duration> lockout() {
      return failures.retryAfter(key);
    }

    /** How long no password is hashed for this attempt. */
    Optional<Duration> retryAfter() {
      return Stream.of(lockout(), hashes.retryAfter(client()))
          .flatMap(Optional::stream)
          .max(Duration::compareTo);
    }
  }
}
