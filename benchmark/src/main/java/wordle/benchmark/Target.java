package wordle.benchmark;

import java.util.Locale;

/**
 * A figure with its bound.
 *
 * @param what the figure, as part of a sentence
 * @param measured over all rounds
 * @param bound the floor, or the ceiling where less is better
 * @param better the direction of improvement
 */
record Target(String what, Summary measured, double bound, Better better) {

  /** The direction of improvement. */
  enum Better {
    MORE("at least"),
    LESS("at most");

    private final String words;

    Better(String words) {
      this.words = words;
    }
  }

  boolean isMet() {
    double median = measured.median();
    return better == Better.MORE ? median >= bound : median <= bound;
  }

  /** A row of Markdown. */
  String row() {
    return "| %s | %s %s | %s | %s |"
        .formatted(
            what,
            better.words,
            bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,d", (long) bound)
                : Double.toString(bound),
            measured.withSpread(2),
            isMet() ? "met" : "**missed**");
  }
}
