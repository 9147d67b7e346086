package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

/** What the server shows at /metrics to whoever comes to its own port. */
record Figures(List<String> lines) {

  static Figures now() {
    Answer answer = new Request("GET", "/metrics").send();
    assertEquals(200, answer.status());
    return new Figures(answer.text().lines().filter(line -> !line.startsWith("#")).toList());
  }

  /**
   * The sum over all lines of this name with these labels.
   *
   * @param labels as they are written: {@code status="200"}
   */
  double sum(String name, String... labels) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  boolean has(String name) {
    return lines.stream().anyMatch(line -> line.startsWith(name + "{"));
  }
}
