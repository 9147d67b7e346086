package wordle.users.metrics;

import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHasher;

/** Counts the hashes that are computed, and the time that they take. */
public final class MeasuredHasher implements PasswordHasher {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_hashes")
          .withDescription("Passwords that were hashed, and the time that it took.")
          .build();

  private final PasswordHasher hasher;
  private final Timer timer;

  /** Measures what this hasher does. */
  public MeasuredHasher(PasswordHasher hasher, MetricRegistry registry) {
    this.hasher = hasher;
    this.timer = registry.timer(METADATA);
  }

  @Override
  public PasswordHash hash(Password password) {
    return measured(() -> hasher.hash(password));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return measured(() -> hasher.matches(password, hash));
  }

  @Override
  public PasswordHash dummyHash() {
    return hasher.dummyHash();
  }

  private <T> T measured(Supplier<T> work) {
    Timer.Context begun = timer.time();
    try {
      return work.get();
    } finally {
      begun.stop();
    }
  }
}
