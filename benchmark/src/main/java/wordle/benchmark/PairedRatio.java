package wordle.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ratio of one figure between two releases, measured in pairs that were close together in time.
 *
 * @param ratios one for each pair, at least one
 */
record PairedRatio(List<Double> ratios) {

  private static final double OUTSIDE = 0.05;

  PairedRatio {
    if (ratios.isEmpty()) {
      throw new IllegalArgumentException("A ratio needs at least one pair");
    }
    ratios = ratios.stream().sorted().toList();
  }

  /** The ratio of each measured value to the one of the same pair. */
  static PairedRatio of(Summary measured, Summary base) {
    return new PairedRatio(measured.by(base).values());
  }

  double median() {
    return new Summary(ratios).median();
  }

  /** The lower end of the 95 % confidence interval of the median. */
  double low() {
    return ratios.get(outer());
  }

  /** The upper end of the 95 % confidence interval of the median. */
  double high() {
    return ratios.get(ratios.size() - 1 - outer());
  }

  boolean isUndecided() {
    return low() <= 1 && 1 <= high();
  }

  /**
   * How many of the smallest, and of the largest, ratios lie outside the interval. The number of
   * ratios below the true median has a binomial distribution, whatever the distribution of the
   * ratios: 20 pairs give the 6th to the 15th ratio, with a confidence of 95.9 % (Conover,
   * Practical Nonparametric Statistics, section 3.2). With five pairs or fewer the interval is the
   * whole range, and its confidence is lower.
   */
  private int outer() {
    int pairs = ratios.size();
    double tail = 0;
    int outer = 0;
    while (outer < pairs / 2 && 2 * (tail + probability(pairs, outer)) <= OUTSIDE) {
      tail += probability(pairs, outer);
      outer++;
    }
    return Math.max(0, outer - 1);
  }

  /** That exactly this many of the pairs lie below the median. */
  private static double probability(int pairs, int below) {
    return IntStream.rangeClosed(1, below)
        .mapToDouble(i -> (pairs - below + i) / (double) i)
        .reduce(Math.pow(0.5, pairs), (product, factor) -> product * factor);
  }
}
