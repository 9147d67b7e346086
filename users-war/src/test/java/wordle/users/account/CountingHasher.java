package wordle.users.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Quick hashes, counted. */
public final class CountingHasher implements PasswordHasher {

  private final PasswordHasher quick = new Pbkdf2Hasher(1);
  private final AtomicInteger computed = new AtomicInteger();

  /** How many hashes were computed, be it to make or to compare one. */
  public int computed() {
    return computed.get();
  }

  @Override
  public PasswordHash hash(Password password) {
    computed.incrementAndGet();
    return quick.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    computed.incrementAndGet();
    return quick.matches(password, hash);
  }

  @Override
  public PasswordHash dummyHash() {
    return quick.dummyHash();
  }
}
