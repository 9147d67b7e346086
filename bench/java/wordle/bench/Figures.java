package wordle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: under each name the values of all rounds, in their order. */
final class Figures {

  private final Map<String, List<Double>> values = new HashMap<>();

  private Figures() {}

  /** Reads the lines that {@code bin/bench} has noted: a name, a tab, a value. */
  static Figures read(Path file) throws IOException {
    Figures figures = new Figures();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      figures
          .values
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(Double.valueOf(parts[1]));
    }
    return figures;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The values under a name; none where nothing was measured. */
  Spread of(String name) {
    return new Spread(values.getOrDefault(name, List.of()));
  }

  /** One name's values by another's, round by round, as they were measured close together. */
  Spread ratio(String name, String by) {
    return of(name).by(of(by));
  }

  /** Requests a second of the system by those of its ceiling, round by round. */
  Spread ratioToCeiling(String mix, String connections) {
    String figure = "/" + mix + "/" + connections + "/rate";
    return ratio("system" + figure, "ceiling" + figure);
  }
}
