package wordle.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A bar chart of the throughput at 16 connections, compared with the ceiling. */
final class Chart {

  private static final List<String> MIXES = List.of("state", "guess", "new", "list");
  private static final int WIDTH = 640;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int ROW = 44;
  private static final int TOP = 50;

  private Chart() {}

  static void write(Path folder, Samples samples) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("throughput.svg"), throughput(samples));
  }

  private static String throughput(Samples samples) {
    double most =
        MIXES.stream().mapToDouble(mix -> rate(samples, "ceiling", mix)).max().orElseThrow();
    StringBuilder bars = new StringBuilder();
    for (int i = 0; i < MIXES.size(); i++) {
      bars.append(bar(samples, MIXES.get(i), TOP + i * ROW, (WIDTH - LEFT - RIGHT) / most));
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
    font-family="sans-serif" font-size="13">
      <rect width="%1$d" height="%2$d" fill="#ffffff"/>
      <text x="10" y="22" font-weight="bold">Requests a second, 16 connections: \
    the system (green) within its ceiling (grey)</text>
    %3$s</svg>
    """
        .formatted(WIDTH, TOP + MIXES.size() * ROW, bars);
  }

  private static String bar(Samples samples, String mix, int y, double scale) {
    double system = rate(samples, "system", mix);
    double ceiling = rate(samples, "ceiling", mix);
    return String.format(
        Locale.ROOT,
        """
          <text x="10" y="%d">%s</text>
          <rect x="%d" y="%d" width="%.0f" height="26" fill="#d3d6da"/>
          <rect x="%d" y="%d" width="%.0f" height="26" fill="#6aaa64"/>
          <text x="%.0f" y="%d">%,.0f of %,.0f: %.2f</text>
        """,
        y + 18,
        mix,
        LEFT,
        y,
        ceiling * scale,
        LEFT,
        y,
        system * scale,
        LEFT + ceiling * scale + 8,
        y + 18,
        system,
        ceiling,
        samples.ratioToCeiling(mix, "16").median());
  }

  private static double rate(Samples samples, String target, String mix) {
    return samples.of(target + "/" + mix + "/16/rate").median();
  }
}
