package wordle.chaos;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pauses, and waits for conditions. */
final class Waiting {

  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the condition holds; false if it does not within this time. */
  static boolean until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(STEP);
    }
    return true;
  }
}
