package wordle.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import wordle.benchmark.Target.Better;

/** Prints how this release compares with a base release, figure by figure. */
public final class Comparison {

  private static final String HEAD =
      """
      | figure | base | this | this / base | 95 % interval | CPU this / base | |
      |---|--:|--:|--:|--:|--:|---|""";

  private final Samples samples;

  Comparison(Samples samples) {
    this.samples = samples;
  }

  /**
   * {@code SAMPLES}: the file that {@code tools/bench --compare} wrote, with names such as {@code
   * base/state/rate} and {@code this/state/rate}. Ends with status 1 if a figure is slower.
   */
  public static void main(String[] arguments) throws IOException {
    Comparison comparison = new Comparison(Samples.read(Path.of(arguments[0])));
    System.out.println("\n" + comparison.table());
    if (comparison.rows().stream().anyMatch(row -> row.verdict() == Verdict.SLOWER)) {
      System.exit(1);
    }
  }

  String table() {
    StringBuilder table = new StringBuilder(HEAD);
    rows().forEach(row -> table.append('\n').append(row.markdown()));
    return table.toString();
  }

  List<Row> rows() {
    return List.of(
            new Row("`state`, requests a second", "state/rate", "state/cpu", Better.MORE),
            new Row("`guess`, requests a second", "guess/rate", "guess/cpu", Better.MORE),
            new Row("start to ready, seconds", "start/seconds", "start/cpu", Better.LESS),
            new Row("memory (PSS) after a start and load, MB", "memory", "", Better.LESS))
        .stream()
        .filter(Row::isMeasured)
        .toList();
  }

  private Summary of(String release, String figure) {
    return samples.of(release + "/" + figure);
  }

  private PairedRatio ratio(String figure) {
    return PairedRatio.of(of("this", figure), of("base", figure));
  }

  private boolean isMeasured(String figure) {
    return of("this", figure).isMeasured() && of("base", figure).isMeasured();
  }

  /** Whether this release is as fast as the base, apart from noise. */
  enum Verdict {
    NOT_SLOWER("not slower"),
    SLOWER("**slower**");

    private static final double LEAST_RATE = 0.98;
    private static final double MOST_COST = 1.02;

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /**
     * The rule: the median ratio shows a loss of at most 2 %; or its 95 % interval contains 1, and
     * the CPU time for the same work has grown by at most 2 %.
     */
    static Verdict of(PairedRatio ratio, Better better, List<PairedRatio> cpu) {
      boolean holds =
          better == Better.MORE ? ratio.median() >= LEAST_RATE : ratio.median() <= MOST_COST;
      boolean sameCpu = cpu.stream().anyMatch(of -> of.median() <= MOST_COST);
      return holds || (ratio.isUndecided() && sameCpu) ? NOT_SLOWER : SLOWER;
    }
  }

  /** One figure of both releases, with the CPU time for the same work where it was measured. */
  final class Row {

    private final String title;
    private final String figure;
    private final String cpu;
    private final Better better;

    Row(String title, String figure, String cpu, Better better) {
      this.title = title;
      this.figure = figure;
      this.cpu = cpu;
      this.better = better;
    }

    boolean isMeasured() {
      return Comparison.this.isMeasured(figure);
    }

    Verdict verdict() {
      return Verdict.of(ratio(figure), better, cpuRatio());
    }

    String markdown() {
      PairedRatio ratio = ratio(figure);
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %.3f | %.3f–%.3f | %s | %s |",
          title,
          of("base", figure).text(1),
          of("this", figure).text(1),
          ratio.median(),
          ratio.low(),
          ratio.high(),
          cpuRatio().stream().map(Row::interval).findFirst().orElse("–"),
          verdict().words);
    }

    private List<PairedRatio> cpuRatio() {
      return cpu.isEmpty() ? List.of() : List.of(ratio(cpu));
    }

    private static String interval(PairedRatio ratio) {
      return String.format(
          Locale.ROOT, "%.3f (%.3f–%.3f)", ratio.median(), ratio.low(), ratio.high());
    }
  }
}
