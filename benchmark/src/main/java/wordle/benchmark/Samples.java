package wordle.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measured values of all rounds in their order, by name. */
final class Samples {

  private final Map<String, List<Double>> values = new HashMap<>();

  private Samples() {}

  /** Reads the lines that {@code tools/bench} has written: a name, a tab, a value. */
  static Samples read(Path file) throws IOException {
    Samples samples = new Samples();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      samples
          .values
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(Double.valueOf(parts[1]));
    }
    return samples;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The values of a name; none if it was not measured. */
  Summary of(String name) {
    return new Summary(values.getOrDefault(name, List.of()));
  }

  /** The quotients of two names' values in each round, which were measured close together. */
  Summary ratio(String name, String by) {
    return of(name).by(of(by));
  }

  /** The rate of the system divided by that of its ceiling, in each round. */
  Summary ratioToCeiling(String mix, String connections) {
    String figure = "/" + mix + "/" + connections + "/rate";
    return ratio("system" + figure, "ceiling" + figure);
  }
}
