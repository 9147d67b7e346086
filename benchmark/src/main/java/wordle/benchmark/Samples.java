package wordle.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: under each name the values of all rounds, in their order. */
final class Samples {

  private final Map<String, List<Double>> values = new HashMap<>();

  private Samples() {}

  /** Reads the lines that {@code tools/bench} has noted: a name, a tab, a value. */
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

  /** The values under a name; none where nothing was measured. */
  Summary of(String name) {
    return new Summary(values.getOrDefault(name, List.of()));
  }

  /** One name's values by another's, round by round, as they were measured close together. */
  Summary ratio(String name, String by) {
    return of(name).by(of(by));
  }

  /** Requests a second of the system by those of its ceiling, round by round. */
  Summary ratioToCeiling(String mix, String connections) {
    String figure = "/" + mix + "/" + connections + "/rate";
    return ratio("system" + figure, "ceiling" + figure);
  }
}
