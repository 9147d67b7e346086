package wordle.chaos;

import java.util.List;

/** The middle one of several rounds' values. */
final class Median {

  private Median() {}

  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
