package wordle.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The values of one figure over all rounds.
 *
 * @param values none if the figure was not measured
 */
record Summary(List<Double> values) {

  boolean isMeasured() {
    return !values.isEmpty();
  }

  /** The median, or NaN without values. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  Summary map(DoubleUnaryOperator change) {
    return new Summary(values.stream().map(change::applyAsDouble).toList());
  }

  /** The sum of each round. */
  Summary plus(Summary other) {
    return combine(other, Double::sum);
  }

  /** The quotient of each round. */
  Summary by(Summary other) {
    return combine(other, (above, below) -> above / below);
  }

  private Summary combine(Summary other, DoubleBinaryOperator operator) {
    return new Summary(
        IntStream.range(0, Math.min(values.size(), other.values.size()))
            .mapToObj(i -> operator.applyAsDouble(values.get(i), other.values.get(i)))
            .toList());
  }

  /** The median alone, or a dash without values. */
  String text(int decimals) {
    return isMeasured() ? number(median(), decimals) : "–";
  }

  /** The median, with the least and the greatest value if there were several rounds. */
  String withSpread(int decimals) {
    return values.size() < 2
        ? text(decimals)
        : "%s (%s–%s)"
            .formatted(text(decimals), number(least(), decimals), number(most(), decimals));
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
