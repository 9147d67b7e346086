package wordle.chaos;

import java.util.ArrayList;
import java.util.List;

/** What has to hold: all are looked at, and the end tells whether one did not. */
final class Promise {

  private static final List<String> BROKEN = new ArrayList<>();

  private Promise() {}

  static void holds(String promise, boolean held) {
    System.out.println((held ? "holds: " : "BROKEN: ") + promise);
    if (!held) {
      BROKEN.add(promise);
    }
  }

  /** Fails where one did not hold. */
  static void requireAll() {
    if (!BROKEN.isEmpty()) {
      throw new IllegalStateException("Broken: " + BROKEN);
    }
  }
}
