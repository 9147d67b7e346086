package wordle.chaos;

import java.util.List;

/** What rounds in turns are told by. */
final class Median {

  private Median() {}

  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
