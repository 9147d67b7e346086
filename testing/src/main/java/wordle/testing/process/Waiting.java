package wordle.testing.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for the effects of other processes. */
public final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Waiting() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @throws AssertionError with the description of what is missing, once the time is over
   */
  public static void until(Duration atMost, BooleanSupplier condition, Supplier<String> missing) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + missing.get());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
