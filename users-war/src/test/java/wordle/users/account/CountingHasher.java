package wordle.users.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Computes fast hashes and counts them. */
public final class CountingHasher implements PasswordHasher {

  private final PasswordHasher fast = new Pbkdf2Hasher(1);
  private final AtomicInteger computed = new AtomicInteger();

  /** How many hashes were computed, for new passwords and for comparisons. */
  public int computed() {
    return computed.get();
  }

  @Override
  public PasswordHash hash(Password password) {
    computed.incrementAndGet();
    return fast.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    computed.incrementAndGet();
    return fast.matches(password, hash);
  }
}
