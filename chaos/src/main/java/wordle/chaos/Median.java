package wordle.chaos;

import java.util.List;

/** The median of several rounds' values. */
final class Median {

  private Median() {}

  /** The upper one of the two middle values if their number is even. */
  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
