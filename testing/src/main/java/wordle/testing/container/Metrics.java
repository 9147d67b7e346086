package wordle.testing.container;

import java.util.List;
import java.util.stream.Stream;

/**
 * The samples that the server shows at {@code /metrics}.
 *
 * @param lines in the text format of Prometheus, without comments
 */
public record Metrics(List<String> lines) {

  /** Reads all of them. */
  public static Metrics now() {
    return new Metrics(
        Server.get("/metrics")
            .expect(200)
            .text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList());
  }

  /**
   * The sum over all samples of this name with these labels.
   *
   * @param labels as they are written: {@code status="200"}
   */
  public double sum(String name, String... labels) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Whether there is a sample of this name. */
  public boolean has(String name) {
    return lines.stream().anyMatch(line -> line.startsWith(name + "{"));
  }
}
