package wordle.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that must hold. A failed one does not end the run, so that the output shows all of
 * them.
 */
final class Check {

  private static final List<String> FAILED = new ArrayList<>();

  private Check() {}

  /** Prints whether the condition holds. */
  static void that(String condition, boolean holds) {
    System.out.println((holds ? "holds: " : "FAILED: ") + condition);
    if (!holds) {
      FAILED.add(condition);
    }
  }

  /**
   * Ends the run.
   *
   * @throws IllegalStateException with all conditions that did not hold
   */
  static void requireAll() {
    if (!FAILED.isEmpty()) {
      throw new IllegalStateException("Failed: " + FAILED);
    }
  }
}
