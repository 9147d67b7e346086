package wordle.users.metrics;

import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHasher;

/** Counts and times the hashes that another hasher computes. */
public final class MeasuredHasher implements PasswordHasher {

  private static final Metadata METADATA =
      Metadata.builder()
          .withName("wordle_hashes")
          .withDescription("Hashed passwords, and the time of each hash.")
          .build();

  private final PasswordHasher hasher;
  private final Timer timer;

  /** Measures this hasher. */
  public MeasuredHasher(PasswordHasher hasher, MetricRegistry registry) {
    this.hasher = hasher;
    this.timer = registry.timer(METADATA);
  }

  @Override
  public PasswordHash hash(Password password) {
    return timed(() -> hasher.hash(password));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return timed(() -> hasher.matches(password, hash));
  }

  private <T> T timed(Supplier<T> computation) {
    Timer.Context running = timer.time();
    try {
      return computation.get();
    } finally {
      running.stop();
    }
  }
}
